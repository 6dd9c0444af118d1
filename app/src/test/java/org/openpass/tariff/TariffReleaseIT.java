package org.openpass.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes, rates of duty and internal taxes that two administrators change from a day on, as their software does it. */
@OpenPassTest
class TariffReleaseIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String RATES = "tariff.duty_rates";
    private static final String TAXES = "tariff.internal_taxes";
    private static final String CODES_TABLE = "tariff.commodities";
    private static final String CODES = "nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\n";
    private static final String LONG_AGO = "2020-01-01";

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    TariffApi tariff;
    @Autowired
    MovableClock clock;

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
        code = code();
        source = SampleData.unique("notice-");
        first = samples.today().plusDays(4);
        load("COMMODITIES", CODES + "HSK-SAMPLE," + code + ",시험,Trial,EA," + LONG_AGO + ",\n").mustBe(200);
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

    /** The law of the day of filing (Customs Act Art. 17): for whoever waits it stands, however much later the duty is assessed. */
    @Test
    void aFilingOfSundayNightOwesWhatHeldOnSundayAlsoOnWednesday() {
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        String leaving = code();
        String coming = code();
        loadAs(SampleData.unique("notice-"), "COMMODITIES", CODES + "HSK-SAMPLE," + leaving + ",시험,Trial,EA," + LONG_AGO + ",\n")
                .mustBe(200);
        loadAs(SampleData.unique("notice-"), "DUTY_RATES", rates("8").replace(code, leaving)
                + rates("8").replace(code, coming).substring(rates("8").indexOf('\n') + 1)).mustBe(200);
        release(lee, submit(prepare(row("10", monday)))).mustBe(200);
        release(lee, submit(put(begin(TAXES), List.of(Map.of("nomenclature", "HSK-SAMPLE", "code_prefix", code, "tax", "VAT",
                "ad_valorem", "5", "valid_from", monday.toString(), "article", "VAT Act"))).mustBe(200))).mustBe(200);
        Answer codes = put(begin(CODES_TABLE), Map.of("set", List.of(Map.of("nomenclature", "HSK-SAMPLE", "code", coming,
                "name_ko", "새 물품", "name_en", "New goods", "unit", "EA", "valid_from", monday.toString())),
                "end", List.of(Map.of("key", "HSK-SAMPLE | " + leaving, "lastDay", monday.minusDays(1).toString()))))
                .mustBe(200);
        assertThat(act(kim, codes, "check", Map.of()).values("", "code")).containsExactly("commodity.ratesGoOn");
        release(lee, submit(codes)).mustBe(200);
        Filer filer = samples.filer();

        clock.moveTo(monday.atStartOfDay(MovableClock.SEOUL).minusMinutes(1).toInstant());
        samples.ready();
        String waits = filer.api().fileAndAwait(goods(filer, code, leaving).inLine("origin", "IR"), "DOC_REVIEW")
                .text("/declarationNumber");
        Answer tooEarly = filer.api().file(goods(filer, coming)).mustBe(422);
        clock.moveTo(monday.atStartOfDay(MovableClock.SEOUL).plusMinutes(1).toInstant());
        samples.ready();
        Answer young = filer.api().fileAndAwait(goods(filer, code, coming), "ACCEPTED");
        Answer tooLate = filer.api().file(goods(filer, leaving)).mustBe(422);

        assertThat(young.text("/duty/ratesOn")).isEqualTo(monday.toString());
        assertThat(owed(young)).containsExactly(100_000, 55_000, 80_000, 108_000);
        assertThat(List.of(tooEarly, tooLate)).allSatisfy(refused -> assertThat(refused.values("/errors", "code"))
                .containsExactly("hsCode.unknown"));

        clock.add(Duration.ofDays(2));
        new Officers(samples).decide(filer.api().declaration(waits).text("/caseNumber"), Officers.IN_ORDER).mustBe(200);
        Answer old = filer.api().awaitStatus(waits, "ACCEPTED");
        assertThat(old.text("/duty/ratesOn")).isEqualTo(monday.minusDays(1).toString());
        assertThat(owed(old)).containsExactly(130_000, 113_000, 80_000, 108_000);
    }

    @Test
    void whatIsWrongWithATaxIsSaidByRow() {
        Answer put = put(begin(TAXES), List.of(
                Map.of("tax", "VAT", "specific_amount", "5", "unit", "L", "valid_from", first.toString(), "article", "test"),
                Map.of("tax", "IND", "code_prefix", code, "ad_valorem", "5", "alcohol_above", "20", "full_ad_valorem", "7",
                        "threshold_per_square_metre", "9", "valid_from", first.toString(), "article", "test"))).mustBe(200);
        assertThat(act(kim, put, "check", Map.of()).mustBe(200).at("").valueStream().map(e -> tuple(e.path("row").asInt(),
                e.path("column").asString(), e.path("code").asString()))).containsExactlyInAnyOrder(
                tuple(1, "ad_valorem", "tax.byValue"), tuple(2, "specific_per_degree", "tax.together"),
                tuple(2, "relief_cap_per_item", "tax.together"), tuple(2, "threshold_per_item", "tax.together"));
    }

    private static Draft goods(Filer filer, String... codes) {
        Draft draft = filer.empty();
        List.of(codes).forEach(code -> draft.line(code, "Goods on trial", 1_000_000));
        return draft;
    }

    private static List<Integer> owed(Answer declaration) {
        return declaration.at("/duty/lines").valueStream().flatMap(line -> line.path("taxes").valueStream())
                .map(tax -> tax.path("amount").asInt()).filter(amount -> amount > 0).toList();
    }

    private static String code() {
        return "97%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private long owed(LocalDate day) {
        return tariff.assess(new AssessmentRequest(day, List.of(new AssessmentRequest.Line(1, code, "CN", 1_000_000,
                BigDecimal.TEN, "EA", BigDecimal.ONE, null, null, null)))).payable(Tax.CUD);
    }

    private Answer load(String kind, String csv) {
        return loadAs(source, kind, csv);
    }

    private Answer loadAs(String source, String kind, String csv) {
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
        return begin(RATES);
    }

    private Answer begin(String table) {
        return kim.post(RELEASES, Map.of("table", table, "title", "Rate of " + code, "basis", "Decree no. 1"))
                .mustBe(201);
    }

    private Answer put(Answer draft, List<Map<String, String>> rows) {
        return put(draft, Map.of("set", rows));
    }

    private Answer put(Answer draft, Map<String, ?> rows) {
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows", rows);
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
