package org.openpass.cargo.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.release.Column;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bonded areas as two people change them, and what goods may do there on a day. */
@OpenPassTest
class BondedAreasIT {

    private static final String ADMIN = "/api/v1/admin/";
    private static final String RELEASES = ADMIN + "releases";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    @Autowired
    SampleData samples;
    @Autowired
    BondedAreas areas;
    @Autowired
    Parties parties;
    @Autowired
    JdbcClient jdbc;

    private final String operator = SampleData.unique("WH");

    @BeforeEach
    void oneWhoRunsAWarehouse() {
        samples.party("Warehouse " + operator, "WAREHOUSE", operator, Map.of());
    }

    @Test
    void twoPeopleReleaseAreasByAFileAndAllThatIsWrongWithOneIsSaid() {
        Api kim = samples.officer(null, "ADMINISTRATOR");
        Api lee = samples.officer(null, "ADMINISTRATOR");
        LocalDate first = samples.today().plusDays(2);
        String one = shed();
        String two = shed();
        Answer draft = kim.post(RELEASES, Map.of("table", BondedAreas.TABLE, "title", operator, "basis", "Notice")).mustBe(201);
        load(kim, draft, row(one, first, Map.of("office", "030", "operator", "NOBODY", "storage_months", "13",
                "suspended_from", "2026-12-01", "suspended_to", "2027-06-01")), row(two, first, Map.of("kind", "FACTORY",
                "operator", "", "storage_months", "3", "suspended_from", "2026-12-01")));
        assertThat(kim.get(RELEASES + "/" + draft.won("/id") + "/errors").values("", "code")).contains("area.office",
                "area.operator", "area.months", "area.suspended", "area.operatorMissing", "area.monthsNone");

        load(kim, draft, row(one, first, Map.of("storage_months", "3", "unloading_place", "Y")), row(two, first,
                Map.of("kind", "DESIGNATED_STORAGE", "operator", "", "carry_out_limited", "Y", "surcharge_applies", "N")));
        Answer submitted = act(kim, kim.get(RELEASES + "/" + draft.won("/id")), "submit", Map.of());
        act(lee, submitted, "release", Map.of("rowsHash", submitted.text("/rowsHash")));

        await().until(() -> areas.on(one, first).isPresent());
        assertThat(areas.on(one, first.minusDays(1))).isEmpty();
        assertThat(areas.on(one, first)).hasValueSatisfying(area -> {
            assertThat(area.storageMonths()).isEqualTo(3);
            assertThat(area.unloadingPlace()).isTrue();
        });
        assertThat(areas.on(two, first)).hasValueSatisfying(area -> {
            assertThat(area.storageMonths()).as("as the Act has it").isEqualTo(6);
            assertThat(area.carryOutLimited()).isTrue();
            assertThat(area.surchargeApplies()).isFalse();
        });
        assertThat(areas.of(parties.byIdentifier(operator).orElseThrow().id(), first)).extracting(Area::shed).containsExactly(one);
    }

    @Test
    void goodsLieAsLongAsTheKindOfThePlaceAllows() {
        assertThat(until("WAREHOUSE", "3")).as("a Monday").hasValue(LocalDate.of(2027, 3, 8));
        assertThat(until("WAREHOUSE", null)).hasValue(LocalDate.of(2027, 12, 8));
        assertThat(until("DESIGNATED_STORAGE", "2")).as("Seollal and what stands for it").hasValue(LocalDate.of(2027, 2, 10));
        assertThat(until("COMPREHENSIVE", null)).isEmpty();
        assertThat(until("FACTORY", null)).isEmpty();
        assertThat(area(Map.of("storage_months", "2")).storageUntil(DAY.minusDays(3))).as("5 February 2027 is a Friday")
                .hasValue(LocalDate.of(2027, 2, 5));
        assertThat(area(Map.of("storage_months", "2")).storageUntil(DAY.minusDays(2))).as("6 February 2027 is a Saturday; then comes "
                + "a day on which limits may end").hasValueSatisfying(last -> assertThat(last).isAfter("2027-02-07"));
    }

    @Test
    void aSuspendedAreaTakesNothingInAndAnEndedOneIsNone() {
        Area suspended = area(Map.of("suspended_from", DAY.toString(), "suspended_to", DAY.plusDays(9).toString(),
                "valid_to", DAY.plusDays(20).toString(), "capacity_packages", "100"));
        assertThat(suspended.takes(DAY.minusDays(1))).isTrue();
        assertThat(suspended.takes(DAY)).isFalse();
        assertThat(suspended.takes(DAY.plusDays(9))).isFalse();
        assertThat(suspended.takes(DAY.plusDays(10))).isTrue();
        assertThat(areas.on(suspended.shed(), DAY.plusDays(20))).isPresent();
        assertThat(areas.on(suspended.shed(), DAY.plusDays(21))).isEmpty();
        assertThat(suspended.full(BigDecimal.valueOf(100), BigDecimal.ZERO)).isFalse();
        assertThat(suspended.full(BigDecimal.valueOf(101), BigDecimal.ZERO)).isTrue();
    }

    @Test
    void theSampleAreasAreThoseOfTheRecordedAnswersAndOutsideStorageEndsWithItsPermission() {
        samples.areas();
        assertThat(areas.on("02002079", DAY)).hasValueSatisfying(area -> {
            assertThat(area.kind().declareInTime()).isTrue();
            assertThat(area.point()).isNotNull();
            assertThat(area.storageUntil(DAY)).hasValue(LocalDate.of(2027, 6, 8));
        });
        assertThat(areas.under("040", DAY)).extracting(Area::shed).contains("04002001", "04077007", "04077009", "04077010");

        String shed = shed();
        jdbc.sql("insert into cargo.outside_places values (?, 'BP26-0', 'Yard 1', '020', ?) on conflict do nothing")
                .params(shed, DAY.plusDays(30)).update();
        await().until(() -> areas.on(shed, DAY).isPresent());
        assertThat(areas.on(shed, DAY).orElseThrow().storageUntil(DAY)).hasValue(DAY.plusDays(30));
        assertThat(areas.on(shed, DAY.plusDays(31))).isEmpty();
        jdbc.sql("delete from cargo.outside_places where shed = ?").param(shed).update();
    }

    private Optional<LocalDate> until(String kind, String months) {
        Map<String, String> facts = new HashMap<>(Map.of("kind", kind));
        if (months != null) {
            facts.put("storage_months", months);
        }
        return area(facts).storageUntil(DAY);
    }

    private Area area(Map<String, String> facts) {
        String shed = samples.area(operator, facts);
        return await().until(() -> areas.on(shed, DAY), Optional::isPresent).orElseThrow();
    }

    private static String shed() {
        return "020" + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    }

    private String row(String shed, LocalDate first, Map<String, String> facts) {
        Map<String, String> row = new HashMap<>(Map.of("shed", shed, "name_ko", "창고", "office", "020", "kind", "WAREHOUSE",
                "operator", operator, "valid_from", first.toString(), "unloading_place", "N", "surcharge_applies", "Y",
                "carry_out_limited", "N", "hazardous", "N"));
        row.putAll(facts);
        return new BondedAreaTable().columns().stream().map(column -> row.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(","));
    }

    private static void load(Api by, Answer draft, String... rows) {
        String csv = new BondedAreaTable().columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\n"
                + String.join("\n", rows) + "\n";
        String path = RELEASES + "/" + draft.won("/id");
        by.post(path + "/file?name=areas.csv", "text/csv", csv.getBytes(UTF_8)).mustBe(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> List.of("DONE", "REFUSED", "FAILED")
                .contains(by.get(path + "/load").text("/step")));
    }

    private static Answer act(Api by, Answer read, String act, Object body) {
        return by.with("If-Match", read.header("ETag")).post(RELEASES + "/" + read.won("/id") + "/" + act, body).mustBe(200);
    }
}
