package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** A rate of duty that two administrators change from a day on, as their software does it. */
@OpenPassTest
class TariffReleaseIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String RATES = "tariff.duty_rates";
    private static final String LONG_AGO = "2020-01-01";

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    TariffApi tariff;

    Api kim;
    Api lee;
    String code;
    String source;
    LocalDate first;

    @BeforeEach
    void aCommodityOfThirteenPerCent() {
        samples.ready();
        kim = samples.officer(null, "ADMINISTRATOR");
        lee = samples.officer(null, "ADMINISTRATOR");
        code = "97%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        source = SampleData.unique("notice-");
        first = samples.today().plusDays(4);
        load("COMMODITIES", "nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n"
                + "HSK-SAMPLE," + code + ",시험,Trial,EA," + LONG_AGO + ",\n").mustBe(200);
        load("DUTY_RATES", rates("13")).mustBe(200);
    }

    @Test
    void itIsOwedFromItsFirstDayAndAsBeforeOnEachDayBefore() {
        assertThat(owed(first)).as("as it stands").isEqualTo(130_000);
        Answer submitted = submit(prepare(row("10", first)));
        Answer rows = lee.get(RELEASES + "/" + submitted.won("/id") + "/rows").mustBe(200);
        assertThat(rows.text("/0/before/0/ad_valorem")).isEqualTo("13");
        assertThat(rows.text("/0/after/ad_valorem")).isEqualTo("10");
        assertThat(release(kim, submitted).mustBe(409).text("/code")).isEqualTo("release.samePerson");
        assertThat(owed(first)).as("not released").isEqualTo(130_000);

        release(lee, submitted).mustBe(200);

        assertThat(owed(first)).isEqualTo(100_000);
        assertThat(owed(first.plusYears(1))).isEqualTo(100_000);
        assertThat(owed(first.minusDays(1))).isEqualTo(130_000);
        assertThat(owed(LocalDate.parse(LONG_AGO))).isEqualTo(130_000);
        Answer standing = lee.get(ADMIN + "tables/" + RATES + "/rows?q=" + code + "&on=" + first).mustBe(200);
        assertThat(standing.values("/rows", "key")).containsExactly("HSK-SAMPLE | " + code + " | A | ");
        assertThat(standing.text("/rows/0/values/ad_valorem")).isEqualTo("10");
        Answer history = lee.get(ADMIN + "tables/" + RATES + "/history?key="
                + standing.text("/rows/0/key").replace(" ", "%20").replace("|", "%7C")).mustBe(200);
        assertThat(history.values("", "way")).containsExactly("ROWS", "DIRECT");
        assertThat(history.values("", "basis")).containsExactly("Decree no. 1", source);
        assertThat(history.text("/0/preparedBy")).isNotEqualTo(history.text("/0/releasedBy"));
        assertThat(release(lee, submitted).mustBe(200).won("/version")).as("again").isEqualTo(4);
    }

    @Test
    void aFileOfOnePersonDoesNotUndoItAndTwoPeopleTakeItBack() {
        Answer released = release(lee, submit(prepare(row("10", first)))).mustBe(200);

        assertThat(load("DUTY_RATES", rates("14")).mustBe(409).text("/code")).isEqualTo("release.overlaps");
        assertThat(owed(first.minusDays(1))).isEqualTo(130_000);
        samples.admin().post(ADMIN + "tariff/DUTY_RATES?source=release:" + released.won("/id"), "text/csv",
                rates("14").getBytes(StandardCharsets.UTF_8)).mustBe(422);

        Answer back = lee.post(RELEASES + "/" + released.won("/id") + "/take-back", Map.of("text", "It was 9 %"))
                .mustBe(200);
        assertThat(back.text("/way")).isEqualTo("INVERSE");
        Answer submitted = act(lee, back, "submit", Map.of()).mustBe(200);
        assertThat(owed(first)).as("not yet").isEqualTo(100_000);
        release(kim, submitted).mustBe(200);
        assertThat(owed(first)).isEqualTo(130_000);
        assertThat(owed(first.minusDays(1))).isEqualTo(130_000);
    }

    @Test
    void whatIsWrongWithARateIsSaidByRow() {
        Answer draft = begin();
        Map<String, String> wrong = new HashMap<>(row("10001", first));
        wrong.putAll(Map.of("rate_kind", "Q", "origin", "usa", "unit", "YARD"));
        Answer refused = put(draft, List.of(wrong)).mustBe(422);
        assertThat(refused.at("/errors").valueStream().map(e -> tuple(e.path("row").asInt(),
                e.path("column").asString(), e.path("code").asString()))).containsExactlyInAnyOrder(
                tuple(1, "ad_valorem", "bounds"), tuple(1, "rate_kind", "pattern"), tuple(1, "origin", "pattern"),
                tuple(1, "unit", "code"));
        assertThat(kim.language("ko").get(RELEASES + "/" + draft.won("/id") + "/rows").mustBe(200).body()).isEqualTo("[]");

        Map<String, String> none = new HashMap<>(row(null, first));
        none.putAll(Map.of("unit", "KG", "code_prefix", "9999999999"));
        Answer put = put(draft, List.of(none)).mustBe(200);
        Answer checked = act(kim, put, "check", Map.of()).mustBe(200);
        assertThat(checked.at("").valueStream().map(e -> tuple(e.path("code").asString(), e.path("warning").asBoolean())))
                .containsExactlyInAnyOrder(tuple("rate.missing", false), tuple("rate.unit", false),
                        tuple("rate.noCommodity", true));
        assertThat(act(kim, put, "submit", Map.of()).mustBe(422).text("/code")).isEqualTo("release.errors");
        assertThat(act(kim, draft, "submit", Map.of()).mustBe(409).text("/code")).isEqualTo("release.seen");
        act(kim.with("If-Match", "new"), RELEASES + "/" + draft.won("/id") + "/submit").mustBe(422);
        act(kim, RELEASES + "/" + draft.won("/id") + "/submit").mustBe(400);
    }

    @Test
    void onlyAdministratorsReachReleasesAndOnlyThoseThatThereAre() {
        Answer draft = begin();
        Api trader = samples.filer().api();
        Api officer = samples.officer("020", "SUPERVISOR");
        List<String> read = List.of(RELEASES, RELEASES + "/" + draft.won("/id"), ADMIN + "tables",
                ADMIN + "tables/" + RATES + "/rows", ADMIN + "tables/" + RATES + "/history?key=x");
        for (String path : read) {
            anyone.get(path).mustBe(401);
            trader.get(path).mustBe(403);
            officer.get(path).mustBe(403);
            kim.get(path).mustBe(200);
        }
        for (String act : List.of("submit", "withdraw", "check", "take-back", "release", "give-back")) {
            String path = RELEASES + "/" + draft.won("/id") + "/" + act;
            act(anyone, path).mustBe(401);
            act(officer, path).mustBe(403);
            act(kim.with("If-Match", "1"), RELEASES + "/999999999/" + act).mustBe(404);
        }
        act(officer, RELEASES + "/hand-over").mustBe(403);
        kim.get(RELEASES + "/999999999").mustBe(404);
        kim.get(ADMIN + "tables/access.accounts/rows").mustBe(404);
        kim.get(ADMIN + "tables/access.accounts/history?key=admin").mustBe(404);
        kim.post(RELEASES, Map.of("table", "access.accounts", "title", "Accounts", "basis", "none")).mustBe(404);
        assertThat(kim.get(ADMIN + "tables").at("/direct").asBoolean()).as("never handed over in tests").isTrue();
        assertThat(kim.get(ADMIN + "tables").values("/tables", "name")).contains(RATES);
    }

    private long owed(LocalDate day) {
        return tariff.assess(new AssessmentRequest(day, List.of(new AssessmentRequest.Line(1, code, "CN", 1_000_000,
                BigDecimal.TEN, "EA", BigDecimal.ONE, null, null, null)))).payable(Tax.CUD);
    }

    private Answer load(String kind, String csv) {
        return samples.admin().post(ADMIN + "tariff/" + kind + "?source=" + source, "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private String rates(String perCent) {
        return "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,valid_from,valid_to,article\n"
                + "HSK-SAMPLE," + code + ",A,," + perCent + ",,," + LONG_AGO + ",,test\n";
    }

    private Map<String, String> row(String perCent, LocalDate from) {
        Map<String, String> row = new HashMap<>(Map.of("nomenclature", "HSK-SAMPLE", "code_prefix", code, "rate_kind", "A",
                "valid_from", from.toString(), "article", "Decree no. 1"));
        row.put("ad_valorem", perCent);
        return row;
    }

    private Answer begin() {
        return kim.post(RELEASES, Map.of("table", RATES, "title", "Rate of " + code, "basis", "Decree no. 1"))
                .mustBe(201);
    }

    private Answer put(Answer draft, List<Map<String, String>> rows) {
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows",
                Map.of("set", rows));
    }

    private Answer prepare(Map<String, String> row) {
        return put(begin(), List.of(row)).mustBe(200);
    }

    private Answer submit(Answer draft) {
        return act(kim, draft, "submit", Map.of()).mustBe(200);
    }

    private static Answer release(Api by, Answer read) {
        return act(by, read, "release", Map.of("rowsHash", read.text("/rowsHash")));
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body);
    }

    private static Answer act(Api by, String path) {
        return by.post(path, Map.of("text", "Why", "rowsHash", "none"));
    }
}
