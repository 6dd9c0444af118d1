package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.Consignments.Answer;
import org.openpass.cargo.Consignments.Key;
import org.openpass.casework.Invariant;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real database: what is appended, once, and what follows from it. */
@OpenPassTest
class LedgerIT {

    private static final String HERE = "02002079";
    private static final String THERE = "02011001";

    @Autowired
    Ledger ledger;
    @Autowired
    Consignments consignments;
    @Autowired
    Voyages voyages;
    @Autowired
    CargoApi cargo;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private final String serial = "%04d%02d".formatted(ThreadLocalRandom.current().nextInt(10_000), ThreadLocalRandom.current().nextInt(100));
    private final String mrn = "26" + "HS" + serial + "I";
    private int effects;

    @Test
    void goodsComeGoAndComeToAnotherPlace() {
        tried(() -> {
            long house = house(1);
            append(entry(house, EventKind.MANIFEST_SUBMITTED));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.EXPECTED);
            voyages.arrivalAccepted(mrn, clock.instant());
            append(Entry.ofVoyage(mrn, EventKind.ARRIVAL_ACCEPTED, effect(), clock.instant(), "lim"));
            assertThat(consignment(house).status()).as("one event of the voyage stands for all").isEqualTo(CargoStatus.ARRIVED);
            assertThat(ledger.events(house)).extracting(Event::kind).containsExactly(EventKind.ARRIVAL_ACCEPTED, EventKind.MANIFEST_SUBMITTED);

            append(entry(house, EventKind.IN).in(HERE, 98, new BigDecimal("980")).lies(LocalDate.of(2027, 6, 8), LocalDate.of(2027, 1, 7)));
            append(entry(house, EventKind.IN).in(HERE, 2, new BigDecimal("20")));
            assertThat(ledger.at(house)).singleElement().satisfies(stock -> {
                assertThat(stock.packages()).isEqualTo(100);
                assertThat(stock.weight()).isEqualByComparingTo("1000");
                assertThat(stock.storageUntil()).isEqualTo("2027-06-08");
            });
            assertThat(consignment(house)).satisfies(c -> {
                assertThat(c.status()).isEqualTo(CargoStatus.IN_STORAGE);
                assertThat(c.place()).isEqualTo(HERE);
                assertThat(shown(c)).isEqualTo(EventKind.IN);
            });

            append(entry(house, EventKind.OUT).out(HERE, 60, null).transit(60));
            assertThat(ledger.underWay(house)).isEqualTo(60);
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.IN_STORAGE);
            append(entry(house, EventKind.IN).in(THERE, 60, null).transit(-60));
            assertThat(ledger.at(house)).extracting(Stock::packages).containsExactlyInAnyOrder(40, 60);
            append(entry(house, EventKind.OUT).out(THERE, 60, null));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.PARTLY_OUT);
            assertThat(shown(consignment(house))).as("carried out is told when nothing is left").isEqualTo(EventKind.IN);
            Event last = append(entry(house, EventKind.OUT).out(HERE, 40, null));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.CARRIED_OUT);
            assertThat(shown(consignment(house))).isEqualTo(EventKind.OUT);

            append(Entry.takingBack(last, effect(), clock.instant(), "warehouse"));
            assertThat(ledger.isTakenBack(last.id())).isTrue();
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.PARTLY_OUT);
            assertThat(shown(consignment(house))).isEqualTo(EventKind.IN);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void anEffectHappensOnceAndLessThanNothingIsRefusedWhole() {
        tried(() -> {
            long house = house(1);
            long other = house(2);
            Entry in = entry(house, EventKind.IN).in(HERE, 10, null);
            assertThat(ledger.append(List.of(in, in))).hasSize(1);
            assertThat(ledger.append(List.of(in, entry(other, EventKind.IN).in(HERE, 5, null)))).hasSize(1);
            assertThat(ledger.at(house).getFirst().packages()).isEqualTo(10);

            assertThatThrownBy(() -> ledger.append(List.of(entry(other, EventKind.OUT).out(HERE, 1, null),
                    entry(house, EventKind.OUT).out(HERE, 11, null)))).isInstanceOfSatisfying(NotThere.class, no -> {
                        assertThat(no.consignment()).isEqualTo(house);
                        assertThat(no.place()).isEqualTo(HERE);
                        assertThat(no.has()).isEqualTo(10);
                    });
            assertThat(ledger.at(other).getFirst().packages()).as("nothing of it was taken, and the transaction goes on").isEqualTo(5);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void aThousandAreAppendedAtOnce() {
        tried(() -> {
            List<Long> houses = jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, packages) select 'HOUSE', ?, '0001', h, "
                    + "? || '0001' || h, 10 from (select lpad(n::text, 4, '0') as h from generate_series(1, 1000) n) t returning id")
                    .params(voyage(), mrn).query(Long.class).list();
            List<Entry> entries = new ArrayList<>(houses.stream().map(id -> entry(id, EventKind.IN).in(HERE, 10, null)).toList());
            assertThat(ledger.append(entries)).hasSize(1_000);
            assertThat(jdbc.sql("select sum(s.packages) from cargo.stock s where consignment = any(?)")
                    .param(houses.toArray(Long[]::new)).query(Long.class).single()).isEqualTo(10_000);
            assertThat(jdbc.sql("select count(*) from cargo.consignments where mrn = ? and status = 'IN_STORAGE'").param(mrn)
                    .query(Long.class).single()).isEqualTo(1_000);
        });
    }

    /** Whoever would take what is not there is refused, the others are not: what lies there is what came less what went. */
    @Test
    void manyMoveGoodsOfOneBillAtOnce() throws Exception {
        long house = transaction.execute(status -> house(1));
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> acts = IntStream.range(0, 80).<Callable<Integer>>mapToObj(i -> () -> {
                try {
                    transaction.executeWithoutResult(status -> ledger.append(List.of(i % 2 == 0
                            ? entry(house, EventKind.IN).in(HERE, 3, null) : entry(house, EventKind.OUT).out(HERE, 4, null))));
                    return i % 2 == 0 ? 3 : -4;
                } catch (NotThere no) {
                    return 0;
                }
            }).toList();
            int left = 0;
            for (Future<Integer> moved : eight.invokeAll(acts)) {
                left += moved.get();
            }
            assertThat(ledger.at(house).getFirst().packages()).isEqualTo(left).isNotNegative();
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void whateverHappensTheLedgerBalances() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        tried(() -> {
            List<Long> houses = List.of(house(1), house(2));
            List<Event> moved = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                long house = houses.get(random.nextInt(2));
                String place = random.nextBoolean() ? HERE : THERE;
                int packages = 1 + random.nextInt(20);
                Entry act = switch (random.nextInt(5)) {
                    case 0, 1 -> entry(house, EventKind.IN).in(place, packages, null);
                    case 2 -> entry(house, EventKind.OUT).out(place, packages, null);
                    case 3 -> ledger.underWay(house) < packages ? entry(house, EventKind.OUT).out(place, packages, null).transit(packages)
                            : entry(house, EventKind.IN).in(place, packages, null).transit(-packages);
                    default -> moved.isEmpty() ? entry(house, EventKind.DECLARED)
                            : Entry.takingBack(moved.remove(random.nextInt(moved.size())), effect(), clock.instant(), "test");
                };
                try {
                    Event event = append(act);
                    if (event.transit() == 0 && event.kind() != EventKind.TAKEN_BACK) {
                        moved.add(event);
                    }
                } catch (NotThere no) {
                    assertThat(no.has()).isNotNegative();
                }
            }
            assertThat(broken()).as("seed " + seed).isEmpty();
            houses.forEach(house -> assertThat(consignment(house).status().open()).as("seed " + seed).isEqualTo(
                    ledger.at(house).stream().mapToInt(Stock::packages).sum() + ledger.underWay(house) > 0));
        });
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        tried(() -> {
            long first = house(1);
            house(2);
            jdbc.sql("insert into cargo.containers (consignment, number) values (?, ?)").params(first, "TCLU" + serial).update();
            String number = mrn + "00010001";

            assertThat(one(Key.cargoNumber(number.toLowerCase()))).isEqualTo(first);
            assertThat(one(Key.cargoNumber(mrn + "-0001-001"))).as("the 18 places of before").isEqualTo(first);
            assertThat(one(Key.houseBill("h-" + serial + "/1", 2026))).isEqualTo(first);
            assertThat(consignments.find(Key.houseBill("H" + serial + "1", 2025))).isInstanceOf(Answer.None.class);
            assertThat(one(Key.container("tclu " + serial))).isEqualTo(first);
            assertThat(one(Key.typed("tclu " + serial))).isEqualTo(first);
            assertThat(consignments.find(Key.masterBill("M" + serial, null))).isEqualTo(new Answer.Several(2));
            append(entry(first, EventKind.IN).in(HERE, 100, null));
            append(entry(first, EventKind.OUT).out(HERE, 100, null));
            assertThat(one(Key.masterBill("M" + serial, null))).as("the one that is open").isNotEqualTo(first);
            assertThat(consignments.find(Key.typed("--"))).isInstanceOf(Answer.None.class);
        });
    }

    @Test
    void aDeclarationDrawsOnOneConsignmentAndLeavesItWhole() {
        tried(() -> {
            long house = house(1);
            house(2);
            append(entry(house, EventKind.IN).in(HERE, 100, null));
            String declaration = "LEDGER" + serial;
            assertThat(cargo.reserve(new CargoApi.Claim("M" + serial, declaration, null, 60, "Kim"))).isEqualTo(new CargoApi.Claimed.Several(2));
            assertThat(cargo.reserve(new CargoApi.Claim("H" + serial + "1", declaration, null, 160, "Kim")))
                    .isEqualTo(new CargoApi.Claimed.NotEnough(100));
            assertThat(cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration, null, 60, "Kim")))
                    .isInstanceOfSatisfying(CargoApi.Claimed.Reserved.class, reserved -> {
                        assertThat(reserved.standing().consignment()).isEqualTo(house);
                        assertThat(reserved.standing().place()).isEqualTo(HERE);
                        assertThat(reserved.standing().mode()).isEqualTo(Mode.SEA);
                        assertThat(reserved.standing().firstIn()).isNotNull();
                    });
            assertThat(consignment(house).clearance()).isEqualTo(EventKind.DECLARED);
            assertThat(cargo.carriedOut(declaration)).isFalse();
            cargo.permitRemoval(declaration);
            cargo.permitRemoval(declaration);
            assertThat(shown(consignment(house))).isEqualTo(EventKind.ACCEPTED);
            cargo.release(declaration);
            assertThat(consignment(house)).satisfies(c -> {
                assertThat(c.declared()).isZero();
                assertThat(c.clearance()).isNull();
                assertThat(shown(c)).isEqualTo(EventKind.IN);
            });
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration + "B", null, 100, "Kim"));
            cargo.permitRemoval(declaration + "B");
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.RELEASED);
            assertThat(cargo.carriedOut(declaration + "B")).isTrue();
            assertThat(cargo.carriedOut(declaration + "B")).isTrue();
            assertThat(cargo.hold(declaration + "B")).isFalse();
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.CARRIED_OUT);
            assertThat(ledger.events(house)).extracting(Event::kind).containsExactly(EventKind.OUT, EventKind.ACCEPTED, EventKind.DECLARED,
                    EventKind.TAKEN_BACK, EventKind.ACCEPTED, EventKind.DECLARED, EventKind.IN);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void whatComesInAgainBeginsAnewAndAMistakeCountsForNothing() {
        tried(() -> {
            long house = house(1);
            Instant then = clock.instant().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
            Event mistaken = append(entry(house, EventKind.IN).in(HERE, 100, null).moved(then, null).lies(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2)));
            append(Entry.takingBack(mistaken, effect(), clock.instant(), "test"));
            assertThat(cargo.standing("H" + serial + "1").orElseThrow().firstIn()).as("it never came").isNull();

            Instant again = then.plus(Duration.ofDays(5));
            append(entry(house, EventKind.IN).in(HERE, 60, null).moved(again, null).lies(LocalDate.of(2027, 6, 1), null));
            append(entry(house, EventKind.IN).in(HERE, 40, null).moved(again.plusSeconds(9), null));
            assertThat(ledger.at(house)).singleElement().satisfies(stock -> {
                assertThat(stock.firstInAt()).isEqualTo(again);
                assertThat(stock.storageUntil()).isEqualTo("2027-06-01");
                assertThat(stock.declareBy()).isNull();
            });
            assertThat(cargo.standing("H" + serial + "1").orElseThrow().firstIn()).isEqualTo(again);
        });
    }

    @Test
    void howGoodsEndedStaysWhereWhatWasExpectedIsCorrected() {
        tried(() -> {
            for (EventKind end : List.of(EventKind.SOLD, EventKind.LOST, EventKind.RETURNED)) {
                long house = house(1 + end.ordinal());
                append(entry(house, EventKind.IN).in(HERE, 60, null));
                append(entry(house, end).out(HERE, 60, null));
                assertThat(consignment(house).status()).isEqualTo(end.status());
                expected(house, 60);
                assertThat(consignment(house).status()).as("the rest never came").isEqualTo(end.status());
            }
            long astray = house(50);
            append(entry(astray, EventKind.IN).in(HERE, 60, null));
            append(entry(astray, EventKind.OUT).out(HERE, 60, null).transit(60));
            append(entry(astray, EventKind.NOT_ARRIVED).transit(-60));
            expected(astray, 60);
            assertThat(consignment(astray).status()).isEqualTo(CargoStatus.LOST);

            long sold = house(51);
            append(entry(sold, EventKind.IN).in(HERE, 60, null));
            Event sale = append(entry(sold, EventKind.SOLD).out(HERE, 60, null));
            expected(sold, 60);
            append(Entry.takingBack(sale, effect(), clock.instant(), "test"));
            assertThat(consignment(sold).status()).as("it was not sold after all").isEqualTo(CargoStatus.IN_STORAGE);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void anUnloadingStandsWhereTheOnlyCarryInIsTakenBack() {
        tried(() -> {
            long house = house(1);
            append(entry(house, EventKind.UNLOADING_ACCEPTED));
            append(Entry.takingBack(append(entry(house, EventKind.IN).in(HERE, 100, null)), effect(), clock.instant(), "test"));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.UNLOADED);
            expected(house, 90);
            assertThat(consignment(house).status()).as("fewer are expected").isEqualTo(CargoStatus.UNLOADED);
            expected(house, 0);
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.CANCELLED);

            long other = house(2);
            append(Entry.takingBack(append(entry(other, EventKind.IN).in(HERE, 100, null)), effect(), clock.instant(), "test"));
            assertThat(consignment(other).status()).isEqualTo(CargoStatus.EXPECTED);
        });
    }

    @Test
    void allIsReleasedWhenAllThatIsDeclaredMayLeave() {
        tried(() -> {
            long house = house(1);
            append(entry(house, EventKind.IN).in(HERE, 99, null));
            String declaration = "LEDGER" + serial;
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration, null, 60, "Kim"));
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration + "B", null, 40, "Kim"));
            cargo.permitRemoval(declaration);
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.IN_STORAGE);
            append(entry(house, EventKind.IN).in(HERE, 1, null));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.IN_STORAGE);
            cargo.permitRemoval(declaration + "B");
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.RELEASED);
        });
    }

    /** A correction downwards was swallowed once. */
    @Test
    void whatWasRecordedIsCorrectedButNotBelowWhatIsDeclared() {
        tried(() -> {
            String bill = "LEDGER-" + serial;
            cargo.record(bill, null, 100, "test");
            cargo.reserve(new CargoApi.Claim(bill, "LEDGER" + serial, null, 60, "Kim"));
            cargo.record(bill, null, 70, "test");
            cargo.record(bill, null, 70, "test");
            assertThatThrownBy(() -> cargo.record(bill, null, 59, "test")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("60");
            Consignment recorded = ((Answer.One) consignments.find(Key.bill(bill))).consignment();
            assertThat(recorded.packages()).isEqualTo(70);
            assertThat(ledger.at(recorded.id()).getFirst().packages()).isEqualTo(70);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void whatStandsInTheLedgerStays() {
        tried(() -> {
            append(entry(house(1), EventKind.IN).in(HERE, 1, null));
            assertThatThrownBy(() -> jdbc.sql("update cargo.events set packages_in = 2 where mrn is null").update())
                    .hasMessageContaining("neither changed nor taken away");
        });
    }

    private void tried(Runnable acts) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            acts.run();
        });
    }

    private String voyage() {
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, said_at, said_ref) values (?, 'I', 'SEA', 'HSLI', '020', now(), 'x') "
                + "on conflict do nothing").param(mrn).update();
        return mrn;
    }

    private long house(int hsn) {
        return jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, packages) "
                + "values ('HOUSE', ?, '0001', ?, ? || '0001' || ?, ?, ?, 2026, 100) returning id").params(voyage(), "%04d".formatted(hsn), mrn,
                "%04d".formatted(hsn), "M-" + serial, "H" + serial + "-" + hsn).query(Long.class).single();
    }

    private Entry entry(long consignment, EventKind kind) {
        return Entry.of(consignment, kind, effect(), clock.instant(), "test");
    }

    /** Customs settles that so many were to come. */
    private void expected(long consignment, int packages) {
        jdbc.sql("update cargo.consignments set packages = ? where id = ?").params(packages, consignment).update();
        append(entry(consignment, EventKind.EXPECTED_CORRECTED).counted(packages, "CT"));
    }

    private synchronized String effect() {
        return "LedgerIT:" + mrn + ":" + effects++;
    }

    private Event append(Entry entry) {
        return ledger.append(List.of(entry)).stream().findFirst().flatMap(ledger::byEffect).orElseThrow();
    }

    private Consignment consignment(long id) {
        return consignments.find(id).orElseThrow();
    }

    private EventKind shown(Consignment c) {
        return jdbc.sql("select kind from cargo.events where id = ?").param(c.statusEvent()).query(String.class).optional()
                .map(EventKind::valueOf).orElse(null);
    }

    private long one(Key key) {
        return ((Answer.One) consignments.find(key)).consignment().id();
    }

    private Stream<String> broken() {
        return invariants.stream().filter(i -> "I10".equals(i.id()) || i.sentence().contains("consignment")).filter(i -> i.violations() > 0)
                .map(Invariant::sentence);
    }
}
