package org.openpass.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openpass.performance.CaseClock.Wait;

/** Every moment of a case has one owner. */
class CaseClockTest {

    private static final Instant OPENED = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void withoutWaitsAllOfItIsTheMachines() {
        assertThat(after(10)).containsExactly(Map.entry(Owner.MACHINE, Duration.ofMinutes(10)));
    }

    @Test
    void aWaitBelongsToItsOwnerAndTheRestToTheMachine() {
        assertThat(after(10, wait(Owner.OFFICER, 1, 4), wait(Owner.PAYER, 6, 8))).containsOnly(
                Map.entry(Owner.OFFICER, Duration.ofMinutes(3)), Map.entry(Owner.PAYER, Duration.ofMinutes(2)),
                Map.entry(Owner.MACHINE, Duration.ofMinutes(5)));
    }

    @Test
    void whereSeveralAreWaitedForTheOfficerComesBeforeTheDeclarantBeforeThePayerBeforeTheAgency() {
        assertThat(after(10, wait(Owner.AGENCY, 0, 10), wait(Owner.PAYER, 1, 8), wait(Owner.DECLARANT, 2, 6),
                wait(Owner.OFFICER, 3, 5))).containsOnly(
                Map.entry(Owner.OFFICER, Duration.ofMinutes(2)), Map.entry(Owner.DECLARANT, Duration.ofMinutes(2)),
                Map.entry(Owner.PAYER, Duration.ofMinutes(3)), Map.entry(Owner.AGENCY, Duration.ofMinutes(3)));
    }

    @Test
    void waitsOfOneOwnerThatOverlapCountOnce() {
        assertThat(after(10, wait(Owner.OFFICER, 1, 5), wait(Owner.OFFICER, 3, 7))).containsOnly(
                Map.entry(Owner.OFFICER, Duration.ofMinutes(6)), Map.entry(Owner.MACHINE, Duration.ofMinutes(4)));
    }

    @Test
    void whatReachesBeyondTheCaseDoesNotCount() {
        assertThat(after(10, wait(Owner.OFFICER, -5, 2), wait(Owner.PAYER, 9, 99), wait(Owner.BANK, 12, 15)))
                .containsOnly(Map.entry(Owner.OFFICER, Duration.ofMinutes(2)),
                        Map.entry(Owner.PAYER, Duration.ofMinutes(1)), Map.entry(Owner.MACHINE, Duration.ofMinutes(7)));
    }

    @Test
    void fromThePaymentToItsBookingTheWaitIsTheBanks() {
        assertThat(wait(Owner.PAYER, 2, 9).paid(at(5), at(8))).containsExactly(wait(Owner.PAYER, 2, 5),
                wait(Owner.BANK, 5, 8));
        assertThat(after(10, wait(Owner.PAYER, 2, 9).paid(at(5), at(8)).toArray(Wait[]::new))).containsOnly(
                Map.entry(Owner.PAYER, Duration.ofMinutes(3)), Map.entry(Owner.BANK, Duration.ofMinutes(3)),
                Map.entry(Owner.MACHINE, Duration.ofMinutes(4)));
    }

    @Test
    void whoPaidBeforeTheWaitBeganMakesNobodyWaitAndABanksClockMayBeAhead() {
        assertThat(wait(Owner.PAYER, 2, 9).paid(at(1), at(8))).containsExactly(wait(Owner.PAYER, 2, 2),
                wait(Owner.BANK, 2, 8));
        assertThat(wait(Owner.PAYER, 2, 9).paid(at(12), at(8))).containsExactly(wait(Owner.PAYER, 2, 8),
                wait(Owner.BANK, 8, 8));
    }

    @Property
    void thePartsAreNeverNegativeAndTheirSumIsTheWhole(@ForAll("lengths") long micros,
            @ForAll("waits") List<Wait> waits) {
        Instant until = OPENED.plusNanos(micros * 1_000);

        CaseClock clock = CaseClock.of(OPENED, until, waits);

        assertThat(clock.spent().values()).allMatch(part -> !part.isNegative());
        assertThat(clock.spent().values().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(clock.total())
                .isEqualTo(Duration.between(OPENED, until));
    }

    @Provide
    Arbitrary<Long> lengths() {
        return Arbitraries.longs().between(0, 100_000_000);
    }

    @Provide
    Arbitrary<List<Wait>> waits() {
        Arbitrary<Instant> moments = Arbitraries.longs().between(-50_000_000, 150_000_000)
                .map(micros -> OPENED.plusNanos(micros * 1_000));
        return Combinators.combine(Arbitraries.of(Owner.class), moments, moments).as(Wait::new).list().ofMaxSize(8);
    }

    private static Wait wait(Owner owner, int from, int until) {
        return new Wait(owner, at(from), at(until));
    }

    private static Instant at(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }

    private static Map<Owner, Duration> after(int minutes, Wait... waits) {
        Map<Owner, Duration> spent = new java.util.EnumMap<>(CaseClock.of(OPENED,
                OPENED.plus(Duration.ofMinutes(minutes)), List.of(waits)).spent());
        spent.values().removeIf(Duration::isZero);
        return spent;
    }
}
