package org.openpass.tariff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates of duty from a file and to a file, as administrators' software does it. */
@OpenPassTest
class TariffFileIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String EXPORT = ADMIN + "tables/tariff.duty_rates/export";
    private static final String HEADER = "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,valid_from,"
            + "valid_to,article\n";

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;

    @Test
    void aFileIsBroughtInRowByRowOrNotAndTheTableIsFetchedAsOne() {
        Api kim = samples.officer(null, "ADMINISTRATOR");
        Api lee = samples.officer(null, "ADMINISTRATOR");
        String code = "96%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        LocalDate first = samples.today().plusDays(4);
        String draft = draft(kim);

        give(kim, draft, HEADER + "HSK-SAMPLE,x,A,,10,,,2026-13-01,,Decree\n").mustBe(202);
        Answer refused = ended(lee, draft);
        assertThat(refused.text("/step")).isEqualTo("REFUSED");
        assertThat(refused.won("/errors")).isEqualTo(2);
        Answer errors = kim.language("ko").get(draft + "/errors").mustBe(200);
        assertThat(errors.values("", "column")).containsExactly("code_prefix", "valid_from");
        assertThat(errors.values("", "message")).allSatisfy(text -> assertThat(text).endsWith("."));
        assertThat(kim.get(draft + "/errors?after=1").mustBe(200).values("", "column")).containsExactly("valid_from");
        assertThat(new String(kim.download(draft + "/errors.csv"), UTF_8))
                .contains("HSK-SAMPLE,x,A,,10,,,2026-13-01,,Decree");
        assertThat(kim.get(draft + "/rows").mustBe(200).body()).isEqualTo("[]");
        assertThat(give(kim, draft, "").mustBe(422).values("/errors", "code")).containsExactly("fileEmpty");

        String row = "HSK-SAMPLE," + code + ",A,,10,,," + first + ",,Decree";
        give(kim, draft, HEADER + row + "\n").mustBe(202);
        assertThat(ended(lee, draft).text("/step")).isEqualTo("DONE");
        Answer submitted = kim.with("If-Match", kim.get(draft).header("ETag")).post(draft + "/submit", Map.of()).mustBe(200);
        assertThat(submitted.text("/way")).isEqualTo("FILE");
        lee.with("If-Match", submitted.header("ETag")).post(draft + "/release",
                Map.of("rowsHash", submitted.text("/rowsHash"))).mustBe(200);

        assertThat(new String(lee.download(EXPORT + "?on=" + first), UTF_8).lines()).contains(row);
        assertThat(new String(lee.download(EXPORT + "?on=" + first.minusDays(1)), UTF_8)).doesNotContain(code);
        assertThat(new String(lee.download(EXPORT + "?format=xlsx"), UTF_8)).startsWith("PK");
    }

    @Test
    void onlyAdministratorsReachThem() {
        Api kim = samples.officer(null, "ADMINISTRATOR");
        Api officer = samples.officer("020", "SUPERVISOR");
        String draft = draft(kim);
        kim.get(draft + "/load").mustBe(404);
        kim.get(draft + "/errors.csv").mustBe(404);
        assertThat(kim.get(draft + "/errors").mustBe(200).body()).isEqualTo("[]");
        for (String path : List.of(draft + "/load", draft + "/errors", draft + "/errors.csv", EXPORT)) {
            anyone.get(path).mustBe(401);
            officer.get(path).mustBe(403);
        }
        give(anyone, draft, HEADER).mustBe(401);
        give(officer, draft, HEADER).mustBe(403);
        give(kim, ADMIN + "releases/999999999", HEADER).mustBe(404);
        kim.get(ADMIN + "releases/999999999/load").mustBe(404);
        kim.get(ADMIN + "tables/access.accounts/export").mustBe(404);
        kim.get(EXPORT + "?format=pdf").mustBe(422);
    }

    private static String draft(Api kim) {
        return ADMIN + "releases/" + kim.post(ADMIN + "releases", Map.of("table", "tariff.duty_rates", "title",
                "Rates of the year", "basis", "Decree no. 1")).mustBe(201).won("/id");
    }

    private static Answer give(Api api, String draft, String csv) {
        return api.post(draft + "/file?name=rates.csv", "text/csv", csv.getBytes(UTF_8));
    }

    private static Answer ended(Api api, String draft) {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() ->
                api.get(draft + "/load").mustBe(200), load -> load.text("/endedAt") != null);
    }
}
