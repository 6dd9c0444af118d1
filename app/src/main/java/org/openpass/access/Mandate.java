package org.openpass.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a customs broker, the agent, may act for a client, the principal; or the offer of it.
 *
 * @param kinds the kinds of case; none are all
 * @param from the first day
 * @param until the last day, or null
 * @param offeredBy the party that offered it, or null when customs entered it
 * @param endedBy the party that ended it, that took the offer back, or that set its last day; else null
 * @param reason why it ends or was declined, or null
 */
public record Mandate(long id, long principalId, String principal, long agentId, String agent, String agentCode,
        Set<String> kinds, LocalDate from, LocalDate until, State state, Long offeredBy, Instant offeredAt,
        Instant answeredAt, Long endedBy, Instant endedAt, String reason) {

    /** What was agreed. */
    public enum State {
        OFFERED, ACCEPTED, DECLINED,
        /** Ended by one of the two, or an offer that was taken back. */
        ENDED
    }

    /** How it stands for one of the two on a day. */
    public enum Standing {
        /** The other side offered it. */
        WAITS_FOR_YOU,
        /** The other side is to answer. */
        WAITS, TO_COME, HOLDS, DECLINED, ENDED, TAKEN_BACK,
        /** Its last day is over, of an offer without an answer. */
        EXPIRED
    }

    /** How it stands for the party on the day. */
    public Standing standing(long party, LocalDate today) {
        return switch (state) {
            case OFFERED -> over(today) ? Standing.EXPIRED : offeredBy == party ? Standing.WAITS : Standing.WAITS_FOR_YOU;
            case ACCEPTED -> over(today) ? Standing.EXPIRED : today.isBefore(from) ? Standing.TO_COME : Standing.HOLDS;
            case DECLINED -> Standing.DECLINED;
            case ENDED -> answeredAt == null && offeredBy != null ? Standing.TAKEN_BACK : Standing.ENDED;
        };
    }

    /** The party gave it, or is asked for it. */
    public boolean givenBy(long party) {
        return principalId == party;
    }

    /** Name of the other of the two. */
    public String otherThan(long party) {
        return givenBy(party) ? agent : principal;
    }

    /** Its last day is over. */
    boolean over(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** For the record. */
    String inWords() {
        return principal + " → " + agent + " " + from + " – " + (until == null ? "" : until) + " "
                + (kinds.isEmpty() ? "all kinds" : String.join(", ", new TreeSet<>(kinds)));
    }

    /** The one of the two who did not offer it is to answer. */
    boolean offeredBy(long party) {
        return offeredBy != null && offeredBy == party;
    }
}
