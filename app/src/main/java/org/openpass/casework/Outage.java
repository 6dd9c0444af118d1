package org.openpass.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.Act;
import org.openpass.terms.Seoul;

/**
 * A time in which acts could not be done by the system of customs, of banks or of the post (Customs Act Art. 8(4)).
 *
 * @param what   what happened, in the words of who declared it
 * @param kinds  kinds of deadlines that it touches; empty: all
 * @param offices whose cases it touches; empty: all
 * @param until  when it was over; null while it lasts
 * @param moving deadlines are still being moved, or put back
 * @param finalAt until when it can be undone
 * @param endedBy who undid or dismissed it
 */
public record Outage(long id, String what, Cause cause, List<String> kinds, List<String> offices, Instant from,
        Instant until, State state, boolean moving, String declaredBy, Instant declaredAt, Instant changedAt,
        Instant finalAt, String endedBy, Instant endedAt, String reason) {

    /** What could not be used, and why (Decree Art. 1-4(2)). */
    public enum Cause { POWER, PROGRAM, BANKS, POST, NAMED }

    /** Where it stands. */
    public enum State {
        /** The system stood still and nobody has said why: nothing lapses that falls in it. */
        SUSPECTED,
        /** Nothing lapses until it is over. */
        LASTS,
        /** It is over and moves deadlines; it can be undone. */
        RECOVERED,
        /** What it moved stays moved. */
        FINAL,
        /** It was none: what it moved is put back. */
        UNDONE,
        /** It was none, and moved nothing. */
        DISMISSED
    }

    /** The name that moves of deadlines keep of their cause. */
    String mark() {
        return mark(id);
    }

    static String mark(long id) {
        return "OUTAGE:" + id;
    }

    /** What the audit trail says of it, by field. */
    Map<String, String> facts() {
        return Act.fields("what", what, "cause", cause, "kinds", kinds, "offices", offices, "from", from, "until", until,
                "state", state);
    }

    /** Whether deadlines go by it. */
    boolean moves() {
        return state == State.RECOVERED || state == State.FINAL;
    }

    /** Whether what falls in it may not lapse, since it is not moved yet, or nobody knows whether it will be. */
    boolean holds() {
        return state == State.SUSPECTED || state == State.LASTS || state == State.RECOVERED && moving;
    }

    boolean covers(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether the last day of what is due falls in it: time limits end with their days, so it is the day that counts. */
    boolean meets(Instant due) {
        return due.isAfter(from) && (until == null || !Seoul.lastDay(due).isAfter(Seoul.day(until)));
    }

    /** When what falls in it is due at the latest. */
    static Instant end(Instant until) {
        return Seoul.after(Seoul.day(until));
    }
}
