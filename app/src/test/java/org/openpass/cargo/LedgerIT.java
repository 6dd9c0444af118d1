package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.Consignments.Answer;
import org.openpass.cargo.Consignments.Key;

/** The ledger on a real database: what is appended, once, and what follows from it. */
class LedgerIT extends OnTheLedger {

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
    void whatStandsInTheLedgerStays() {
        tried(() -> {
            append(entry(house(1), EventKind.IN).in(HERE, 1, null));
            assertThatThrownBy(() -> jdbc.sql("update cargo.events set packages_in = 2 where mrn is null").update())
                    .hasMessageContaining("neither changed nor taken away");
        });
    }
}
