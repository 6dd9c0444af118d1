package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.OpenApiKeys.Made;
import org.openpass.access.Parties;
import org.openpass.access.PartyKeyRefused;
import org.openpass.signals.Remembering;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of the Open API open one look-up each, how much they ask is limited, and all else is said as the real service says it. */
@OpenPassTest
class OpenApiLimitsIT {

    private static final String CARGO = "/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo";
    private static final String EXPORT = "/ext/rest/expDclrCrfnVrfcInfoQry/retrieveExpDclrCrfnVrfc";

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    OpenApiKeys keys;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;
    @Autowired
    Remembering remembering;
    @Autowired
    JdbcClient jdbc;

    Actor person;
    Api api;

    @BeforeEach
    void somebodyWhoAppliesForKeys() {
        Filer filer = samples.filer();
        String username = SampleData.unique("open-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, "a-long-test-password", "Person",
                parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        person = accounts.find(username).orElseThrow().actor();
        // Strangers are counted by their address.
        api = anyone.with("X-Forwarded-For", "2001:db8:" + Long.toHexString(person.partyId() % 60_000) + ":7::1");
    }

    @Test
    void whatIsWrongIsSaidByteForByteAsTheRealServiceSaysIt() {
        Answer missing = api.get(CARGO + "?&cargMtNo=20HSLI0133I15049137").mustBe(200);
        assertThat(missing.body()).isEqualTo(Recorded.text("missing-key"));
        assertThat(missing.header("Content-Type")).isEqualToIgnoringCase("application/xml;charset=UTF-8");
        assertThat(api.get(CARGO + "?crkyCn=a260h280s104k116n040n010k0&cargMtNo=1").mustBe(200).body())
                .isEqualTo(Recorded.text("missing-key").replace("인증키(crkyCn)는 필수입력입니다.", "존재하지 않는 인증키입니다."));
        String key = key("001");
        assertThat(api.with("Accept", "image/png").with("Content-Type", "application/xml").get(CARGO + "?&crkyCn=" + key + "&odd=%20%20")
                .mustBe(200).body()).isEqualTo(Recorded.text("missing-reference"));
        assertThat(api.get(CARGO + "?crkyCn=" + key + "&cargMtNo=26HSLI").body()).isEqualTo(Recorded.text("missing-reference"));
        assertThat(api.get(CARGO + "?crkyCn=" + key + "&mblNo=X").body()).isEqualTo(Recorded.text("missing-reference"));
        assertThat(api.get(CARGO + "?crkyCn=" + key + "&cargMtNo=26ZZZZ0000I00010001").mustBe(200).body())
                .isEqualTo(Recorded.text("empty-results"));
        api.get("/ext/rest/noSuch/thing?crkyCn=" + key).mustBe(404);
        assertThat(api.send("POST", CARGO).mustBe(405).header("Allow")).isEqualTo("GET");
        api.get(CARGO + "?crkyCn=" + key + "&a=" + "b".repeat(4_200)).mustBe(414);
    }

    @Test
    void peopleApplyForKeysThroughRestAndSoftwareDoesNot() {
        String door = "/api/v1/open-api-keys";
        Api manager = Api.at(anyone.baseUrl()).account(person.name(), "a-long-test-password");
        String secret = manager.post(door, Map.of("apis", List.of("001"), "label", "Tracking page")).mustBe(201).text("/0/crkyCn");
        assertThat(api.get(CARGO + "?crkyCn=" + secret + "&cargMtNo=26ZZZZ0000I00010001").mustBe(200).body()).isEqualTo(Recorded.text("empty-results"));
        assertThat(manager.post(door, Map.of("apis", List.of("001"), "label", "Tracking page")).mustBe(409).text("/code")).isEqualTo("key.nameTaken");
        manager.post(door, Map.of("label", "None")).mustBe(422);
        String software = samples.key(parties.find(person.partyId(), samples.today()).orElseThrow().declarantCode());
        Api.at(anyone.baseUrl()).key(software).post(door, Map.of("apis", List.of("001"), "label", "Stolen")).mustBe(403);
        String id = manager.get(door).mustBe(200).text("/0/id");
        assertThat(manager.post(door + "/" + id + "/revoke", Map.of()).mustBe(200).text("/revokedAt")).isNotNull();
        samples.filer().api().post(door + "/" + id + "/revoke", Map.of()).mustBe(403);
    }

    @Test
    void aKeyOpensOneLookUpForItsPartyUntilItIsEnded() {
        List<Made> made = keys.apply(new TreeSet<>(Set.of("001", "035")), " Our \n system ", person);
        assertThat(made).extracting(each -> each.key().api()).containsExactly("001", "035");
        assertThat(made.getFirst().secret()).matches("[a-z2-7]{26}");
        assertThat(jdbc.sql("select count(*) from access.open_api_keys k where k::text like ?")
                .param("%" + made.getFirst().secret().substring(6) + "%").query(Long.class).single()).as("only its hash is kept").isZero();
        assertThat(export(made.get(1)).body()).endsWith("<expDclrCrfnVrfcQryRsltVo><ntceInfo></ntceInfo><tCnt>0</tCnt>"
                + "</expDclrCrfnVrfcQryRsltVo>");
        assertThat(export(made.getFirst()).body()).contains("<ntceInfo>존재하지 않는 인증키입니다.</ntceInfo><tCnt>-1</tCnt>");
        assertThatThrownBy(() -> keys.apply(new TreeSet<>(Set.of("001")), "our system", person))
                .isInstanceOf(PartyKeyRefused.class).hasMessageContaining("001");

        keys.revoke(made.get(1).key().id(), person);

        assertThat(export(made.get(1)).body()).contains("존재하지 않는 인증키입니다.");
        assertThat(keys.list(person)).filteredOn(key -> key.id().equals(made.get(1).key().id())).hasSize(1)
                .allMatch(key -> !key.opens() && key.label().equals("Our system"));
        assertThat(keys.apply(new TreeSet<>(Set.of("035")), "Our system", person)).as("its name is free again").hasSize(1);
        assertThat(jdbc.sql("select action from audittrail.entries where actor = ? order by id").param(person.name())
                .query(String.class).list()).containsExactly("openApiKey.issued", "openApiKey.revoked", "openApiKey.issued");
    }

    @Test
    void ofOneLookUpAPartyHasFiveKeysThatOpen() {
        for (int i = 0; i < OpenApiKeys.MOST_OF_ONE; i++) {
            key("034");
        }
        assertThatThrownBy(() -> key("034")).isInstanceOf(PartyKeyRefused.class).hasMessageContaining("034");
        assertThat(key("035")).isNotNull();
    }

    @Test
    void whoAsksTooMuchWaitsAndIsToldNothingElse() {
        String key = key("035");
        jdbc.sql("update access.open_api_keys set per_minute = 3 where party_id = ?").param(person.partyId()).update();
        remembering.changes("access.open_api_keys");
        for (int i = 0; i < 3; i++) {
            exports(key).mustBe(200);
        }
        Answer refused = exports(key).mustBe(429);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.header("Retry-After")).matches("\\d+");

        Answer stranger = null;
        for (int i = 0; i < 2 * TestStack.PUBLIC_LOOK_UPS && (stranger == null || stranger.status() == 200); i++) {
            stranger = api.get(CARGO + "?crkyCn=" + "z".repeat(26));
        }
        assertThat(stranger.mustBe(429).body()).as("who tries out keys").isEmpty();
        exports(key("035")).mustBe(200);
        assertThat(api.get(CARGO + "?crkyCn=" + "y".repeat(26)).status()).as("a key that was given is nobody's who tries out keys").isEqualTo(429);
    }

    private Answer export(Made key) {
        return exports(key.secret());
    }

    private Answer exports(String key) {
        return api.get(EXPORT + "?expDclrCrfnPblsNo=1&expDclrNo=2&crkyCn=" + key);
    }

    private String key(String look) {
        return keys.apply(new TreeSet<>(Set.of(look)), SampleData.unique("key"), person).getFirst().secret();
    }
}
