package org.openpass.tasks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.openpass.audittrail.Act;

/**
 * Who a task fell to, and why it was them. Anybody can work it out again: the lots are laid end to end in their order, and
 * who holds the one in which the number falls, counted from nought, has the task.
 *
 * @param number what was drawn, from 0 to less than the sum of the weights
 * @param lots of those among whom it was drawn, by user name
 * @param leftOut who of the group was not among them, and why
 */
public record Draw(long number, List<Lot> lots, Map<String, Absent> leftOut) {

    /** Why somebody of the group was not among those who drew. */
    public enum Absent {
        AWAY,
        /** Has as many open tasks as one is dealt at most. */
        FULL,
        /** Did the step that this one checks, or the one that checks it. */
        FOUR_EYES,
        /** Gave it back to the group before. */
        GAVE_BACK
    }

    /**
     * Somebody's part of the draw.
     *
     * @param open how many open tasks they had
     * @param weight the share: who has twice as much to do is drawn half as often
     */
    public record Lot(String who, int open, long weight) {

        /** Divisible by as many counts of tasks as occur, so that shares are whole numbers that all can add up. */
        static final long WHOLE = 5_040_000;

        static Lot of(String who, int open) {
            return new Lot(who, open, Math.max(1, WHOLE / (1 + open)));
        }
    }

    public Draw {
        lots = List.copyOf(lots);
        leftOut = Map.copyOf(leftOut);
    }

    /** Draws among the lots, of which there is at least one. @param random a number from 0 to less than the one given */
    static Draw among(List<Lot> lots, Map<String, Absent> leftOut, LongUnaryOperator random) {
        return new Draw(random.applyAsLong(lots.stream().mapToLong(Lot::weight).sum()), lots, leftOut);
    }

    /** Who has the task. */
    public String drawn() {
        long rest = number;
        for (Lot lot : lots) {
            if (rest < lot.weight()) {
                return lot.who();
            }
            rest -= lot.weight();
        }
        throw new IllegalStateException("The number " + number + " falls in no lot");
    }

    /** As the audit trail keeps it: in words, in the order of the lots. */
    Map<String, String> told() {
        return Act.fields("number", number + " of " + lots.stream().mapToLong(Lot::weight).sum(), "lots", lots.stream()
                .map(lot -> lot.who() + " " + lot.weight() + " (" + lot.open() + " open)").collect(Collectors.joining(", ")),
                "leftOut", new TreeMap<>(leftOut).entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
    }
}
