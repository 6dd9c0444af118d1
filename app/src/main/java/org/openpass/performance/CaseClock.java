package org.openpass.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Whose time a case has taken: every moment from its opening to its end belongs to exactly one owner, so the parts are
 * never negative and their sum is the whole.
 *
 * @param spent a part for every owner, zero where there is none
 */
public record CaseClock(Instant from, Instant until, Map<Owner, Duration> spent) {

    /** If several are waited for at once; whoever stands here first could have let the case go on. */
    private static final List<Owner> PRECEDENCE =
            List.of(Owner.OFFICER, Owner.DECLARANT, Owner.PAYER, Owner.BANK, Owner.AGENCY);

    /** Somebody is waited for, from a moment until before another. */
    public record Wait(Owner owner, Instant from, Instant until) {

        /**
         * A payer's wait that a payment ended: the payer's until it was paid, then the bank's until it was booked,
         * then nobody's. A bank's clock may be ahead of ours, and who pays early makes nobody wait.
         */
        List<Wait> paid(Instant paidAt, Instant bookedAt) {
            Instant end = bookedAt.isBefore(until) ? bookedAt : until;
            Instant paid = paidAt.isAfter(end) ? end : paidAt.isBefore(from) ? from : paidAt;
            return List.of(new Wait(owner, from, paid), new Wait(Owner.BANK, paid, end));
        }

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** Divides the time; waits may overlap, and reach beyond the case. What no wait covers is the machine's. */
    public static CaseClock of(Instant from, Instant until, Collection<Wait> waits) {
        Instant end = until.isBefore(from) ? from : until;
        NavigableSet<Instant> moments = new TreeSet<>(List.of(from, end));
        for (Wait wait : waits) {
            for (Instant moment : List.of(wait.from(), wait.until())) {
                if (moment.isAfter(from) && moment.isBefore(end)) {
                    moments.add(moment);
                }
            }
        }
        Map<Owner, Duration> spent = new EnumMap<>(Owner.class);
        for (Owner owner : Owner.values()) {
            spent.put(owner, Duration.ZERO);
        }
        Instant begin = from;
        for (Instant next : moments.tailSet(from, false)) {
            spent.merge(ownerAt(begin, waits), Duration.between(begin, next), Duration::plus);
            begin = next;
        }
        return new CaseClock(from, end, spent);
    }

    private static Owner ownerAt(Instant moment, Collection<Wait> waits) {
        return PRECEDENCE.stream().filter(owner -> waits.stream()
                .anyMatch(wait -> wait.owner() == owner && wait.covers(moment))).findFirst().orElse(Owner.MACHINE);
    }

    /** From opening to end. */
    public Duration total() {
        return Duration.between(from, until);
    }

    /** The part of one owner. */
    public Duration of(Owner owner) {
        return spent.getOrDefault(owner, Duration.ZERO);
    }
}
