package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is read from slots, beside the durations themselves in their order. */
class DurationSlotsTest {

    private static final double MOST_WRONG = 1.2;

    @Provide
    Arbitrary<List<Long>> durations() {
        return Arbitraries.longs().between(1, 400L * 24 * 3_600_000).list().ofMinSize(1).ofMaxSize(300);
    }

    @Property(tries = 300)
    void medianAndTailAreNearlyThoseOfTheDurations(@ForAll("durations") List<Long> durations) {
        long[] slots = new long[DurationSlots.COUNT];
        durations.forEach(ms -> slots[DurationSlots.of(ms)]++);
        List<Long> sorted = durations.stream().sorted().toList();

        for (double part : new double[] {0.5, 0.95, 1}) {
            double exact = sorted.get((int) Math.ceil(sorted.size() * part) - 1);
            assertThat((double) DurationSlots.quantile(slots, part)).isBetween(exact / MOST_WRONG - 1, exact * MOST_WRONG + 1);
        }
    }

    @Test
    void everyDurationHasASlotAndNoneHasNoMedian() {
        assertThat(DurationSlots.of(0)).isZero();
        assertThat(DurationSlots.of(1)).isZero();
        assertThat(DurationSlots.of(2)).isEqualTo(2);
        assertThat(DurationSlots.of(Long.MAX_VALUE)).isEqualTo(DurationSlots.COUNT - 1);
        assertThat(DurationSlots.quantile(new long[DurationSlots.COUNT], 0.5)).isNull();
    }
}
