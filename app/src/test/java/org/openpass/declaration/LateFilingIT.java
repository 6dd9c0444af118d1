package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.FilingClock.Stay;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.place.Area;
import org.openpass.casework.Invariant;
import org.openpass.declaration.LateFiling.Late;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Catalogue;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.OpenApiXml;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Goods that lay in storage for longer than they may before they are declared (Customs Act Art. 241(3), (4)). */
@OpenPassTest
class LateFilingIT {

    private static final String CODE = "6109101000";
    private static final int PACKAGES = 10;

    @Autowired
    SampleData samples;
    @Autowired
    TrialCargo goods;
    @Autowired
    Ledger ledger;
    @Autowired
    CargoApi cargo;
    @Autowired
    Catalogue openApi;
    @Autowired
    List<LookUp> lookUps;
    @Autowired
    Declarations declarations;
    @Autowired
    DutyCalculation duty;
    @Autowired
    LateFilings late;
    @Autowired
    LateFilingGoods named;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    List<Invariant> invariants;

    private String house;
    private String shed;
    private LocalDate today;

    @BeforeEach
    void goodsArrive() {
        today = samples.today();
        house = goods.onTheWay(PACKAGES);
        goods.arrive(house);
        shed = Warehouse.place(jdbc, SampleData.unique("WH"));
    }

    @AfterEach
    void nothingIsNamedForOthers() {
        jdbc.sql("delete from declaration.late_filing_goods").update();
        await().until(() -> !named.named(CODE, today));
    }

    @Test
    void whereGoodsLayAndSinceWhenIsReadFromTheLedger() {
        String other = Warehouse.place(jdbc, SampleData.unique("WH"));
        append(in("early", other, 1, 70));
        transaction.executeWithoutResult(s -> ledger.append(List.of(Entry.takingBack(ledger.byEffect(key("early")).orElseThrow(),
                key("back"), clock.instant(), "test"))));
        append(in("a", shed, 6, 65), in("rest", shed, 4, 60), entry(EventKind.TRANSPORT_ACCEPTED, "declared", 50),
                entry(EventKind.OUT, "part", 48).out(shed, 6, null).transit(6), entry(EventKind.OUT, "out", 45).out(shed, 4, null).transit(4),
                in("b", other, PACKAGES, 44).transit(-PACKAGES));
        Declaration declaration = declared(100_000_000);

        assertThat(cargo.filingClock(declaration.number()).stays()).containsExactly(
                new Stay(shed, Area.Kind.WAREHOUSE, true, today.minusDays(65), today.minusDays(50)),
                new Stay(other, Area.Kind.WAREHOUSE, true, today.minusDays(44), null));
        assertThat(cargo.filingClock("26NONE000000X").stays()).isEmpty();
        whatMovedInTimeHasAStayOfItsOwnAndWhatStayedBehindAnother(other);
        assertThat(late(declaration)).as("nothing is named").isEmpty();
        name("DESIGNATED_STORAGE");
        assertThat(late(declaration)).as("it is named elsewhere").isEmpty();
        name("WAREHOUSE");
        assertThat(late(declaration)).as("in time from the first place, late at the second").singleElement().satisfies(each -> {
            assertThat(each.stay().place()).isEqualTo(other);
            assertThat(each.lastDay()).isAfterOrEqualTo(today.minusDays(14));
            assertThat(each.stoppedOn()).isEqualTo(today);
            assertThat(each.amount()).isEqualTo(500_000);
        });
    }

    private void whatMovedInTimeHasAStayOfItsOwnAndWhatStayedBehindAnother(String other) {
        String before = house;
        house = goods.onTheWay(PACKAGES);
        append(in("all", shed, PACKAGES, 65), entry(EventKind.TRANSPORT_ACCEPTED, "six", 46), entry(EventKind.OUT, "away", 46).out(shed, 6, null)
                .transit(6), in("there", other, 6, 45).transit(-6));
        Stay stayed = new Stay(shed, Area.Kind.WAREHOUSE, true, today.minusDays(65), null);
        Stay moved = new Stay(shed, Area.Kind.WAREHOUSE, true, today.minusDays(65), today.minusDays(46));
        Stay came = new Stay(other, Area.Kind.WAREHOUSE, true, today.minusDays(45), null);
        transaction.executeWithoutResult(s -> {
            s.setRollbackOnly();
            reserved("A", 6, 2);
            reserved("B", 4, 1);
            reserved("C", 10, 0);
            assertThat(cargo.filingClock("A" + house).stays()).as("the six, whose transport was in time").containsExactly(moved, came);
            assertThat(cargo.filingClock("B" + house).stays()).as("the four that are left").containsExactly(stayed);
            jdbc.sql("delete from cargo.reservations where declaration_number in (?, ?)").params("A" + house, "B" + house).update();
            assertThat(cargo.filingClock("C" + house).stays()).as("all of it").contains(moved, came, stayed);
        });
        house = before;
    }

    private void reserved(String number, int packages, int minutesAgo) {
        jdbc.sql("insert into cargo.reservations (declaration_number, consignment, packages, reserved_at) select ?, id, ?, ? from cargo.consignments "
                + "where cargo_number = ?").params(number + house, packages, java.sql.Timestamp.from(clock.instant().minus(Duration.ofMinutes(minutesAgo))),
                house).update();
    }

    @Test
    void theSurchargeStandsOnTheSlipBesideTheTaxesAndFollowsTheValue() {
        name("WAREHOUSE");
        append(in("a", shed, PACKAGES, 65));
        jdbc.sql("update cargo.stock set declare_by = ? where place = ?").params(today.minusDays(35), shed).update();
        assertThat(delayed()).as("nobody knows what the goods are").isEqualTo("N");
        jdbc.sql("insert into cargo.transports (case_number, number, consignment, party_id, declared_as, actor, reference, sha256, from_place, "
                + "to_place, packages, hs_code, hazardous, declared_at) select :case, left(:case || repeat('0', 20), 20), id, 1, 'OWNER', 'test', "
                + ":case, repeat('0', 64), 'x', :shed, 1, :hs, false, now() from cargo.consignments where cargo_number = :house")
                .param("case", SampleData.unique("LT")).param("shed", shed).param("hs", CODE).param("house", house).update();
        assertThat(delayed()).as("it will cost, as soon as they are declared").isEqualTo("Y");
        jdbc.sql("delete from cargo.transports where to_place = ?").param(shed).update();
        Filer filer = samples.filer();
        Draft draft = goods(filer, house, 100_000_000);
        Answer accepted = filer.api().fileAndAwait(draft, "ACCEPTED");

        Answer other = filer.api().fileAndAwait(goods(filer, filer.bill(), 100_000_000), "ACCEPTED");
        assertThat(other.at("/duty/surcharges").isMissingNode()).as("it came without a manifest").isTrue();
        assertThat(accepted.at("/duty/totals")).as("no tax falls on it").isEqualTo(other.at("/duty/totals"));
        assertThat(accepted.text("/duty/surcharges/0/kind")).isEqualTo("LATE_FILING");
        assertThat(accepted.won("/duty/surcharges/0/amount")).isEqualTo(1_000_000);
        assertThat(accepted.won("/duty/surcharges/0/base")).isEqualTo(100_000_000);
        assertThat(accepted.text("/duty/surcharges/0/explanation/place")).isEqualTo(shed);
        assertThat(accepted.text("/duty/surcharges/0/explanation/carriedIn")).isEqualTo(today.minusDays(65).toString());
        assertThat(accepted.won("/duty/total")).isEqualTo(other.won("/duty/total") + 1_000_000);
        assertThat(delayed()).as("API001 says so, too").isEqualTo("Y");
        assertThat(accepted.won("/money/amount")).isEqualTo(accepted.won("/duty/total"));

        String number = accepted.text("/declarationNumber");
        filer.api().post(Api.DECLARATIONS + "/" + number + "/amendment", Map.of("reasonCode", "01", "explanation", "Price", "declaration",
                new JsonMapper().readTree(draft.inLine("amount", 50_000_000).json()))).mustBe(202);
        await().untilAsserted(() -> assertThat(filer.api().declaration(number).won("/duty/surcharges/0/amount")).isEqualTo(500_000));
        Answer amended = filer.api().declaration(number);
        assertThat(amended.won("/money/amount")).isEqualTo(amended.won("/duty/total")).isLessThan(accepted.won("/duty/total"));
        assertThat(invariants.stream().filter(each -> each.id().equals("I6")).map(Invariant::violations)).allMatch(broken -> broken == 0);
    }

    /** What API001 says of the surcharge. */
    private String delayed() {
        LookUp progress = lookUps.stream().filter(each -> each.api().equals("001")).findFirst().orElseThrow();
        OpenApiXml xml = new OpenApiXml();
        progress.write(openApi.find("001").orElseThrow(), progress.find(Asked.of("cargMtNo=" + house)), xml);
        return xml.toString().replaceAll(".*<dclrDelyAdtxYn>(.)</dclrDelyAdtxYn>.*", "$1");
    }

    private static Draft goods(Filer filer, String bill, long value) {
        return filer.empty().set("billOfLading", bill).set("totalPackages", PACKAGES).line(CODE, "T-shirts of cotton", value);
    }

    private List<Late> late(Declaration declaration) {
        return late.of(declaration, declaration.document(), duty.calculate(declaration.document(), declaration.filingDay())).stream().toList();
    }

    private Declaration declared(long value) {
        Filer filer = samples.filer();
        return declarations.find(filer.api().fileAndAwait(goods(filer, house, value), "ACCEPTED").text("/declarationNumber")).orElseThrow();
    }

    private void name(String place) {
        jdbc.sql("delete from declaration.late_filing_goods").update();
        jdbc.sql("insert into declaration.late_filing_goods (hs_prefix, place_kind, basis, valid_from) values (?, ?, 'Notice 1', ?)")
                .params(CODE, place, today.minusDays(1)).update();
        await().until(() -> named.named(CODE, Area.Kind.valueOf(place), today));
    }

    private Entry in(String effect, String place, int packages, int daysAgo) {
        return entry(EventKind.IN, effect, daysAgo).in(place, packages, null);
    }

    private Entry entry(EventKind kind, String effect, int daysAgo) {
        long consignment = jdbc.sql("select id from cargo.consignments where cargo_number = ?").param(house).query(Long.class).single();
        return Entry.of(consignment, kind, key(effect), clock.instant(), "test").moved(clock.instant().minus(Duration.ofDays(daysAgo)), null);
    }

    private String key(String effect) {
        return "test:" + house + ":" + effect;
    }

    private void append(Entry... entries) {
        transaction.executeWithoutResult(s -> ledger.append(List.of(entries)));
    }
}
