package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that asks too much in a minute is refused, and no other. */
@OpenPassTest
class KeyLimitIT {

    private static final String DOOR = "/api/v1/cases";
    private static final String KEYS = "/api/v1/admin/keys";

    @Autowired
    SampleData samples;
    @Autowired
    KeyUses uses;
    @Autowired
    JdbcClient jdbc;

    Filer filer;
    String label;
    Api software;

    @BeforeEach
    void aKeyOfThreeRequestsAMinute() {
        filer = samples.filer();
        label = SampleData.unique("slow");
        software = key("&perMinute=3");
    }

    @Test
    void whatIsTooMuchIsRefusedWithTheTimeToWaitAndNothingIsDone() {
        for (int i = 0; i < 3; i++) {
            software.get(DOOR).mustBe(200);
        }

        Answer refused = software.file(filer.draft()).mustBe(429);

        assertThat(refused.text("/code")).isEqualTo("key.tooManyRequests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 21);
        filer.api().get(DOOR).mustBe(200);
        assertThat(jdbc.sql("select count(*) from declaration.declarations d join access.parties p "
                + "on p.id = d.declarant_id where p.declarant_code = ?").param(filer.declarantCode()).query(Long.class).single()).isZero();
    }

    @Test
    void aLimitThatIsChangedHoldsAtOnceAndLeavesATrace() {
        for (int i = 0; i < 3; i++) {
            software.get(DOOR).mustBe(200);
        }
        software.get(DOOR).mustBe(429);
        uses.write();
        Answer listed = samples.admin().get(KEYS + "?name=" + label).mustBe(200);
        assertThat(listed.values("", "label")).containsExactly(label);
        assertThat(listed.at("/0/perMinute").asInt()).isEqualTo(3);
        assertThat(listed.text("/0/lastUsedAt")).isNotNull();
        String door = KEYS + "/" + listed.text("/0/id") + "/limit";

        samples.admin().put(door, Map.of("perMinute", 1_000)).mustBe(200);
        samples.admin().put(door, Map.of("perMinute", 1_000)).mustBe(200);

        for (int i = 0; i < 5; i++) {
            software.get(DOOR).mustBe(200);
        }
        assertThat(samples.admin().put(door, Map.of()).mustBe(200).text("/perMinute")).as("the usual limit").isNull();
        software.get(DOOR).mustBe(200);
        assertThat(jdbc.sql("select detail from audittrail.entries where action = 'key.limited' and detail like ? order by id")
                .param(label + "%").query(String.class).list()).containsExactly(label + " 1000", label + " usual");
    }

    @Test
    void onlyAdministratorsSetLimitsAndOnlySuchAsCanBe() {
        String id = samples.admin().get(KEYS + "?name=" + label).mustBe(200).text("/0/id");
        for (int wrong : List.of(0, -1, ValidKeys.MOST_A_MINUTE + 1)) {
            assertThat(samples.admin().put(KEYS + "/" + id + "/limit", Map.of("perMinute", wrong)).mustBe(422).text("/code"))
                    .isEqualTo("argument.invalid");
        }
        samples.admin().put(KEYS + "/unknown/limit", Map.of("perMinute", 5)).mustBe(404);
        samples.officer("020").put(KEYS + "/" + id + "/limit", Map.of("perMinute", 5)).mustBe(403);
        samples.officer("020").get(KEYS).mustBe(403);
        filer.api().put(KEYS + "/" + id + "/limit", Map.of("perMinute", 5)).mustBe(403);
        assertThat(samples.admin().get(KEYS + "?name=" + label).at("/0/perMinute").asInt()).isEqualTo(3);
    }

    private Api key(String limit) {
        return Api.at(samples.admin().baseUrl()).key(samples.admin().post("/api/v1/admin/parties/" + filer.declarantCode()
                + "/api-keys?label=" + label + limit, Map.of()).mustBe(200).text("/apiKey"));
    }
}
