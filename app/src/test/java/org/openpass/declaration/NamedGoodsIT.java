package org.openpass.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.FactsOfCases;
import org.openpass.requirement.RequirementApi;
import org.openpass.requirement.RequirementApi.Law;
import org.openpass.tariff.Heading;
import org.openpass.tariff.TariffLookup;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws, goods that perish, goods whose tax is reviewed, and headings, as two administrators change them from a day on. */
@OpenPassTest
class NamedGoodsIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final String LAWS = "requirement.confirmation_laws";
    private static final String REVIEWED = "declaration.tax_review_goods";
    private static final String FOOD = "05";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    RequirementApi laws;
    @Autowired
    TaxReviewGoods reviewed;
    @Autowired
    TariffLookup tariff;
    @Autowired
    FactsOfCases facts;
    @Autowired
    JdbcClient jdbc;

    Api kim;
    Api lee;
    String code;
    LocalDate first;

    @BeforeEach
    void goodsThatNobodyElseDeclares() {
        samples.ready();
        kim = samples.officer(null, "ADMINISTRATOR");
        lee = samples.officer(null, "ADMINISTRATOR");
        code = "96%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        first = samples.today().plusDays(2);
    }

    /** No chapter of the Harmonized System is 77. */
    @AfterEach
    void noHeadingStandsForOthers() {
        jdbc.sql("delete from tariff.headings where code like '77%'").update();
    }

    @Test
    void whatIsFiledAfterMidnightMeetsTheLawAndTheNoticesOfTheDay() {
        String source = "?source=" + SampleData.unique("notice-");
        load("COMMODITIES" + source, "nomenclature,code,name_ko,name_en,unit,valid_from,valid_to\nHSK-SAMPLE," + code
                + ",시험,Trial,EA,2020-01-01,\n");
        load("DUTY_RATES" + source, "nomenclature,code_prefix,rate_kind,origin,ad_valorem,specific_amount,unit,valid_from,"
                + "valid_to,article\nHSK-SAMPLE," + code + ",A,,8,,,2020-01-01,,test\n");
        release(LAWS, Map.of("hs_code", code, "direction", "IMPORT", "law_code", FOOD, "law_name", "식품위생법"));
        release("declaration.perishable_goods", Map.of("hs_prefix", code, "basis", "Notice 1"));
        release(REVIEWED, Map.of("hs_prefix", code, "basis", "Notice 2"));
        Filer filer = samples.filer();

        clock.moveTo(first.atStartOfDay(MovableClock.SEOUL).minusMinutes(1).toInstant());
        samples.ready();
        Answer old = filer.api().fileAndAwait(goods(filer), "ACCEPTED");
        clock.moveTo(first.atStartOfDay(MovableClock.SEOUL).plusMinutes(1).toInstant());
        samples.ready();
        String without = filer.api().file(goods(filer)).mustBe(202).text("/declarationNumber");
        Answer young = filer.api().fileAndAwait(goods(filer).approval(FOOD, "FOOD-1"), "DOC_REVIEW");

        assertThat(factors(old)).doesNotContain("perishable");
        assertThat(factors(young)).contains("perishable");
        assertThat(filer.api().awaitStatus(without, "REJECTED").body()).contains("requirement.missing");
        assertThat(laws.importLaws(code, first.minusDays(1))).isEmpty();
        assertThat(laws.importLaws(code, first)).containsExactly(new Law(FOOD, "식품위생법"));
    }

    @Test
    void aWholeNoticeThatLeavesOneOutEndsThatOneAndSaysOtherwiseWhatStands() {
        String notice = new String(kim.download(ADMIN + "tables/" + LAWS + "/export"), UTF_8);
        String left = notice.lines().filter(line -> line.contains(",EXPORT,")).findFirst().orElseThrow();
        Answer draft = begin(LAWS);
        kim.post(RELEASES + "/" + draft.won("/id") + "/file?whole=true&name=notice.csv", "text/csv", notice.lines()
                .filter(line -> !line.equals(left)).collect(Collectors.joining("\n")).getBytes(UTF_8)).mustBe(202);
        await().atMost(LIMIT).until(() -> kim.get(RELEASES + "/" + draft.won("/id") + "/load").text("/step"), "DONE"::equals);

        assertThat(jdbc.sql("select act || ' ' || count(*) from release.rows where release = ? group by act order by act")
                .param(draft.won("/id")).query(String.class).list())
                .containsExactly("END 1", "SAME " + (notice.lines().count() - 2));
        assertThat(jdbc.sql("select key from release.rows where release = ? and act = 'END'").param(draft.won("/id"))
                .query(String.class).single()).isEqualTo(String.join(" | ", List.of(left.split(",")).subList(0, 3)));
        act(kim, kim.get(RELEASES + "/" + draft.won("/id")), "withdraw", Map.of());
    }

    @Test
    void oneWhoNamesGoodsAgainEndsThemAndLeavesARelease() {
        LocalDate today = samples.today();
        name(Map.of("hsPrefix", code, "basis", "Notice 1", "from", "2026-01-01")).mustBe(200);
        assertThat(reviewed.names(List.of(code), today)).isTrue();
        name(Map.of("hsPrefix", code, "basis", "Notice 2", "from", "2026-03-01", "until", today.minusDays(1).toString()))
                .mustBe(200);

        assertThat(reviewed.names(List.of(code), today.minusDays(1))).isTrue();
        assertThat(reviewed.names(List.of(code), today)).isFalse();
        assertThat(reviewed.names(List.of(code), LocalDate.of(2026, 2, 1))).as("as it was").isTrue();
        Answer history = kim.get(ADMIN + "tables/" + REVIEWED + "/history?key=" + code).mustBe(200);
        assertThat(history.values("", "way")).isNotEmpty().containsOnly("DIRECT");
        assertThat(history.values("", "basis")).contains("Notice 1", "Notice 2");
        assertThat(name(Map.of("hsPrefix", code, "basis", "Notice 3", "from", "2026-03-01", "until", "2026-02-01"))
                .mustBe(422).text("/code")).isEqualTo("release.errors");
    }

    @Test
    void aHeadingIsFoundFromItsFirstDayOn() {
        Answer draft = put(begin("tariff.headings"), List.of(heading("77"), heading("7701"), heading("770299")));
        Answer errors = act(kim, draft, "check", Map.of());
        assertThat(errors.values("", "code")).containsExactly("heading.underNone");
        assertThat(errors.won("/0/row")).isEqualTo(3);
        release(draft);

        assertThat(tariff.under("", first)).extracting(Heading::code).contains("77");
        assertThat(tariff.under("", first.minusDays(1))).extracting(Heading::code).contains("76").doesNotContain("77");
        assertThat(tariff.path("7701", first)).extracting(Heading::code).containsExactly("77", "7701");
        assertThat(tariff.path("7701", first.minusDays(1))).isEmpty();
        assertThat(tariff.headings("77", first.minusDays(1), 9)).isEmpty();
    }

    private Draft goods(Filer filer) {
        return filer.empty().line(code, "Goods on trial", 1_000_000);
    }

    private Set<String> factors(Answer declaration) {
        return await().until(() -> facts.of(declaration.text("/caseNumber")), Optional::isPresent).orElseThrow().factors();
    }

    private Map<String, String> heading(String code) {
        return Map.of("code", code, "name_en", "Goods on trial", "valid_from", first.toString());
    }

    private void load(String kindAndSource, String csv) {
        samples.admin().post(ADMIN + "tariff/" + kindAndSource, "text/csv", csv.getBytes(UTF_8)).mustBe(200);
    }

    private Answer name(Map<String, String> goods) {
        return samples.admin().put(ADMIN + "tax-review-goods", List.of(goods));
    }

    private void release(String table, Map<String, String> row) {
        Map<String, String> dated = new HashMap<>(row);
        dated.put("valid_from", first.toString());
        release(put(begin(table), List.of(dated)));
    }

    private void release(Answer draft) {
        Answer submitted = act(kim, draft, "submit", Map.of());
        act(lee, submitted, "release", Map.of("rowsHash", submitted.text("/rowsHash")));
    }

    private Answer begin(String table) {
        return kim.post(RELEASES, Map.of("table", table, "title", "Goods of " + code, "basis", "Notice 1")).mustBe(201);
    }

    private Answer put(Answer draft, List<Map<String, String>> rows) {
        return kim.with("If-Match", draft.header("ETag")).put(RELEASES + "/" + draft.won("/id") + "/rows",
                Map.of("set", rows)).mustBe(200);
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body).mustBe(200);
    }
}
