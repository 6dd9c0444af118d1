package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a consignment stands after mistakes, corrections and the end of its goods. */
class LedgerStatusIT extends OnTheLedger {

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
            for (EventKind end : List.of(EventKind.SOLD, EventKind.TRANSSHIPPED, EventKind.RETURNED)) {
                long house = house(20 + end.ordinal());
                append(entry(house, EventKind.IN).in(HERE, 60, null));
                Entry told = entry(house, end).said(end.name(), null, null, null).ofSome();
                if (end == EventKind.SOLD) {
                    append(told);
                }
                append(entry(house, EventKind.OUT).out(HERE, 60, null).said("R", end.name(), null, null));
                if (end != EventKind.SOLD) {
                    append(told);
                }
                assertThat(consignment(house).status()).as("40 are expected").isEqualTo(CargoStatus.PARTLY_OUT);
                expected(house, 60);
                assertThat(consignment(house).status()).as("what there was of it").isEqualTo(end.status());
                Event mistaken = append(entry(house, EventKind.IN).in(HERE, 2, null));
                append(Entry.takingBack(mistaken, effect(), clock.instant(), "test"));
                assertThat(consignment(house).status()).as("nothing came").isEqualTo(end.status());
                append(entry(house, EventKind.IN).in(HERE, 2, null));
                append(entry(house, EventKind.OUT).out(HERE, 2, null).said("S", "another", null, null));
                assertThat(consignment(house).status()).as("the last left by something else").isEqualTo(CargoStatus.CARRIED_OUT);
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
}
