package org.openpass.declaration.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.terms.Seoul;

/**
 * When goods may be declared for import. As a rule once the ship or aircraft has entered port (Customs Act Art. 243(2)); before that
 * from its departure on, no earlier than some days before it enters port (Art. 244(1), Decree Art. 249(1)); before its departure
 * only from the ports whose way is so short that the head of customs allows it (Decree Art. 249(2)). The days are whole days in Korea
 * (Art. 8(2): as the Civil Act counts them, so the day of arrival itself is none of them); holidays are days like others.
 *
 * @param seaDays how many days before it enters port goods on a ship may be declared
 * @param airDays the same of an aircraft
 * @param shortHaul UN/LOCODEs of ports from which goods may be declared before departure
 */
public record FilingWindow(int seaDays, int airDays, Set<String> shortHaul) {

    /** Where the goods were when they were declared. */
    public enum Timing {
        /** The ship had not left, and its way is short (Decree Art. 249(2)). */
        BEFORE_DEPARTURE,
        /** On the way (Art. 244(1)). */
        BEFORE_ARRIVAL,
        /** The ship was in port, the goods not yet where they are stored. */
        BEFORE_CARRY_IN,
        /** In a bonded area, or outside of one with a permit. */
        AFTER_CARRY_IN;

        /** Whether it is a declaration before arrival (입항전수입신고), from which Decree Art. 249(3) takes some goods. */
        public boolean beforeArrival() {
            return this == BEFORE_DEPARTURE || this == BEFORE_ARRIVAL;
        }
    }

    /**
     * How the goods come, as the cargo ledger knows it; a moment is null as long as it is not known or has not come.
     *
     * @param air by aircraft
     * @param port where they were loaded, or from where the ship came last: UN/LOCODE
     * @param expectedAt when the ship says that it enters port
     * @param carriedInAt when the first of them came into storage
     */
    public record Voyage(boolean air, @Nullable String port, @Nullable Instant departedAt, @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt, @Nullable Instant carriedInAt) {
    }

    /** Whether the goods may be declared at the moment. */
    public sealed interface Answer {
        /** They may. */
        record Open(Timing timing) implements Answer { }

        /** Not yet: from this moment on, should the ship have left by then. */
        record TooEarly(Instant from) implements Answer { }

        /** The ship has not left; it does not matter how soon it is expected. */
        record NotDeparted() implements Answer { }

        /** Nobody has told when it enters port, so nobody can tell the days before. */
        record ArrivalUnknown() implements Answer { }
    }

    /** What the law says of a declaration that was filed at the moment; what came later counts for nothing. */
    public Answer at(Instant filedAt, Voyage voyage) {
        if (happened(voyage.carriedInAt(), filedAt)) {
            return new Answer.Open(Timing.AFTER_CARRY_IN);
        }
        if (happened(voyage.arrivedAt(), filedAt)) {
            return new Answer.Open(Timing.BEFORE_CARRY_IN);
        }
        if (voyage.expectedAt() == null) {
            return new Answer.ArrivalUnknown();
        }
        boolean departed = happened(voyage.departedAt(), filedAt);
        if (!departed && (voyage.port() == null || !shortHaul.contains(voyage.port()))) {
            return new Answer.NotDeparted();
        }
        Instant from = opens(voyage.air(), voyage.expectedAt());
        return filedAt.isBefore(from) ? new Answer.TooEarly(from)
                : new Answer.Open(departed ? Timing.BEFORE_ARRIVAL : Timing.BEFORE_DEPARTURE);
    }

    /** The first moment of the days before the one on which it enters port. */
    public Instant opens(boolean air, Instant expectedAt) {
        return Seoul.after(Seoul.day(expectedAt).minusDays((air ? airDays : seaDays) + 1L));
    }

    private static boolean happened(@Nullable Instant at, Instant by) {
        return at != null && !at.isAfter(by);
    }
}
