package org.openpass.engine;

import java.util.stream.IntStream;

/**
 * Durations counted in slots, each √2 times as long as the one before, from 1 ms to some thirty years: with them the median of
 * a year is the sum of its days, which medians of days are not. What is read from them is wrong by a factor of 1.2 at most.
 */
final class DurationSlots {

    static final int COUNT = 80;

    /** Where a slot ends and the next one begins, in ms; {@code width_bucket} of the database counts by the same. */
    static final Double[] BOUNDS = IntStream.range(1, COUNT).mapToObj(n -> Math.pow(2, n / 2.0)).toArray(Double[]::new);

    private DurationSlots() {
    }

    static int of(long ms) {
        int slot = 0;
        while (slot < BOUNDS.length && ms >= BOUNDS[slot]) {
            slot++;
        }
        return slot;
    }

    /**
     * The duration that this part of all does not exceed, in ms.
     *
     * @param part 0.5 for the median, 0.95 for what one of twenty exceeds
     * @return null when nothing was counted
     */
    static Long quantile(long[] slots, double part) {
        long all = IntStream.range(0, slots.length).mapToLong(n -> slots[n]).sum();
        long rank = Math.max(1, (long) Math.ceil(all * part));
        long seen = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            seen += slots[slot];
            if (slots[slot] > 0 && seen >= rank) {
                return middle(slot);
            }
        }
        return null;
    }

    /** As far in ratio from the slot's beginning as from its end. */
    private static long middle(int slot) {
        return slot == 0 ? 1 : Math.round(Math.pow(2, slot / 2.0 + 0.25));
    }
}
