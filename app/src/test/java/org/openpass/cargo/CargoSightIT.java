package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.cargo.CargoList.Query;
import org.openpass.cargo.CargoList.View;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.casework.Invariant;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleCargo;
import org.openpass.terms.Seoul;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a consignment whole, and what stands in lists and in the stock of an office. */
@OpenPassTest
class CargoSightIT {

    /** An office of the test's own, so that its stock is what the test put there. */
    private static final String OFFICE = "C8A";
    private static final String SHED = OFFICE + "00001";

    @Autowired
    SampleData samples;
    @Autowired
    CargoSight sights;
    @Autowired
    CargoList list;
    @Autowired
    TrackedCargo tracked;
    @Autowired
    StockList stock;
    @Autowired
    Watches watches;
    @Autowired
    Parties parties;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    List<Invariant> invariants;

    private SampleCargo cargo;
    private Filer filer;
    private long importer;

    @BeforeEach
    void bringGoods() {
        filer = samples.filer();
        importer = parties.byIdentifier(filer.importer()).orElseThrow().id();
        cargo = new SampleCargo(jdbc, ledger, transaction, clock, "020");
    }

    @Test
    void whoHasAPartInItSeesItAndSoDoesTheirAgentAndNobodyElse() {
        long mine = cargo.house("0001", importer, "CONSIGNEE");
        cargo.house("0002", null, null);
        long other = parties.byIdentifier(samples.filer().importer()).orElseThrow().id();

        assertThat(numbers(party(importer))).containsExactly(cargo.number("0001"));
        assertThat(numbers(party(broker()))).as("by the mandate").containsExactly(cargo.number("0001"));
        assertThat(numbers(party(other))).isEmpty();
        assertThat(tracked.find(sights.of(party(other)), mine)).isEmpty();
        assertThat(numbers(new Actor("admin", null, null, false, Set.of(Role.ADMINISTRATOR)))).isEmpty();
    }

    @Test
    void anOfficerSeesWhatCameOrLiesUnderTheOffice() {
        long house = cargo.house("0001", null, null);
        cargo.in(house, SHED, 100, 3, null);

        assertThat(ids(officer("020", false))).contains(house);
        assertThat(ids(officer(OFFICE, false))).as("it lies there").contains(house);
        assertThat(ids(officer("030", false))).isEmpty();
        assertThat(ids(officer(null, true))).contains(house);
        cargo.out(house, SHED, 100, 2);
        assertThat(ids(officer(OFFICE, false))).as("it lay there").contains(house);
    }

    @Test
    void whatSomebodyTypesIsFoundUnderEachOfItsNumbers() {
        long house = cargo.house("0001", importer, "CONSIGNEE");
        String number = cargo.number("0001");
        Sight sight = sights.of(party(importer));
        for (String typed : List.of(number, number.toLowerCase(Locale.ROOT), cargo.mrn() + "-1504-0001", cargo.mrn() + "1504001",
                cargo.mrn() + "1504", cargo.mrn(), "winl " + cargo.mrn() + "0001", "HSLI" + cargo.mrn(), cargo.container("0001"))) {
            assertThat(tracked.ids(sight, CargoKey.of(typed, null), 2)).as(typed).containsExactly(house);
        }
        assertThat(tracked.ids(sight, CargoKey.of("HSLI" + cargo.mrn(), 2026), 2)).containsExactly(house);
        assertThat(tracked.ids(sight, CargoKey.of("HSLI" + cargo.mrn(), 2025), 2)).as("of another year").isEmpty();
        assertThat(tracked.ids(sight, CargoKey.of("26HS", null), 2)).as("too short for a beginning").isEmpty();
    }

    @Test
    void listsGoOnPageByPageAndCountWhatStandsUnderEachView() {
        long coming = cargo.house("0001", importer, "CONSIGNEE");
        long here = cargo.house("0002", importer, "CONSIGNEE");
        long gone = cargo.house("0003", importer, "CONSIGNEE");
        cargo.in(here, SHED, 100, 3, LocalDate.of(2027, 1, 1));
        cargo.in(gone, SHED, 100, 3, null);
        cargo.out(gone, SHED, 100, 2);
        Sight sight = sights.of(party(importer));

        List<CargoList.Row> first = list.page(sight, any(View.ALL), null, 2);
        assertThat(first).extracting(CargoList.Row::id).containsExactly(gone, here);
        assertThat(first.getLast()).satisfies(row -> {
            assertThat(row.left()).isEqualTo(100);
            assertThat(row.storageUntil()).isEqualTo("2027-01-01");
            assertThat(row.status()).isEqualTo("IN_STORAGE");
        });
        assertThat(list.page(sight, any(View.ALL), here, 2)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(coming);
            assertThat(row.status()).as("the ship arrived").isEqualTo("ARRIVED");
        });
        assertThat(list.page(sight, any(View.COMING), null, 5)).extracting(CargoList.Row::id).containsExactly(coming);
        assertThat(list.page(sight, any(View.HERE), null, 5)).extracting(CargoList.Row::id).containsExactly(here);
        assertThat(list.page(sight, any(View.ENDED), null, 5)).extracting(CargoList.Row::id).containsExactly(gone);
        assertThat(list.count(sight, any(View.ALL), 2)).as("up to the cap").isEqualTo(2);
    }

    @Test
    void theStockOfAnOfficeIsSummedByPlaceAndAge() {
        String shed = OFFICE + "00002";
        LocalDate today = LocalDate.now(clock.withZone(Seoul.ZONE));
        long young = cargo.house("0001", null, null);
        long old = cargo.house("0002", null, null);
        long endless = cargo.house("0003", null, null);
        cargo.in(young, shed, 60, 3, today.plusDays(10));
        cargo.in(old, shed, 40, 24 * 100, today.minusDays(1));
        cargo.in(endless, shed, 5, 24 * 31, null);
        Sight sight = sights.of(officer(OFFICE, false));

        assertThat(stock.places(sight)).filteredOn(place -> place.shed().equals(shed)).singleElement().satisfies(place -> {
            assertThat(place.consignments()).isEqualTo(3);
            assertThat(place.packages()).isEqualTo(105);
            assertThat(place.kilograms()).isEqualByComparingTo("1050");
            assertThat(place.aged()).containsExactly(1, 1, 0, 1);
            assertThat(place.overdue()).isEqualTo(1);
        });
        List<StockList.Row> first = stock.page(sight, new StockList.Query(shed, null, false), null, 2);
        assertThat(first).extracting(StockList.Row::id).as("what is to leave first").containsExactly(old, young);
        assertThat(stock.page(sight, new StockList.Query(shed, null, false), first.getLast().key(), 2)).extracting(StockList.Row::id)
                .containsExactly(endless);
        assertThat(stock.page(sight, new StockList.Query(shed, null, true), null, 5)).extracting(StockList.Row::id).containsExactly(old);
        assertThat(stock.page(sight, new StockList.Query(shed, StockList.Age.UP_TO_60, false), null, 5)).extracting(StockList.Row::id)
                .containsExactly(endless);
        assertThat(stock.page(sights.of(officer("030", false)), new StockList.Query(shed, null, false), null, 5)).isEmpty();
    }

    @Test
    void nobodyHasAPartInGoodsThatTheLedgerDoesNotKnowABasisFor() {
        Invariant parts = invariants.stream().filter(each -> each.sentence().contains("part in goods")).findFirst().orElseThrow();
        long before = parts.violations();
        long house = cargo.house("0001", importer, "OPERATOR");
        assertThat(parts.violations()).as("no place of theirs had it").isEqualTo(before + 1);
        jdbc.sql("delete from cargo.consignment_parties where consignment = ?").param(house).update();
        assertThat(parts.violations()).isEqualTo(before);
    }

    @Test
    void aPartyWatchesWhatItChose() {
        long house = cargo.house("0001", importer, "CONSIGNEE");
        assertThat(watches.watch(party(importer), house)).isEqualTo(Watches.Outcome.WATCHED);
        assertThat(watches.watch(party(importer), house)).as("again").isEqualTo(Watches.Outcome.WATCHED);
        assertThat(watches.watches(party(importer), house)).isTrue();
        assertThat(watches.watches(party(broker()), house)).isFalse();
        watches.leave(party(importer), house);
        assertThat(watches.watches(party(importer), house)).isFalse();
    }

    private long broker() {
        return parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
    }

    private List<String> numbers(Actor actor) {
        return list.page(sights.of(actor), any(View.ALL), null, 50).stream().map(CargoList.Row::number).toList();
    }

    private List<Long> ids(Actor actor) {
        return tracked.ids(sights.of(actor), CargoKey.of(cargo.mrn(), null), 50);
    }

    private static Query any(View view) {
        return new Query(view, CargoKey.of("", null));
    }

    private static Actor party(long id) {
        return new Actor("somebody", id, null, false, Set.of(Role.TRADER));
    }

    private static Actor officer(String office, boolean national) {
        return new Actor("lim", null, office, national, Set.of(Role.CARGO_OFFICER));
    }
}
