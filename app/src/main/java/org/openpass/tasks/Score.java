package org.openpass.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How urgent a task is, worked out.
 *
 * @param priority 0 to 100
 * @param factors why, the weightiest first
 * @param next when it is to be worked out again, or null
 */
record Score(int priority, List<PriorityFactor> factors, Instant next) {

    private static final int MOST = 100;

    /** What the factors give together. */
    static Score of(List<PriorityFactor> factors, Instant next) {
        return new Score(Math.clamp(factors.stream().mapToInt(PriorityFactor::points).sum(), 0, MOST), factors.stream()
                .sorted(Comparator.comparing(PriorityFactor::points).reversed().thenComparing(PriorityFactor::code))
                .toList(), next);
    }
}
