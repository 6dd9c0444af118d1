package org.openpass.audittrail;

import java.time.Duration;
import java.time.Instant;

/**
 * Which entries; what is null narrows nothing.
 *
 * @param action one action; of a family of actions its name with the point behind it: {@code party.}
 * @param subject exactly what was acted on
 * @param from the first moment
 * @param to the first moment after
 * @param words in the detail or in a field before or after; only within a span, since no index knows them
 */
public record AuditQuery(String actor, String action, String subject, Instant from, Instant to, String words) {

    /** Within so long a time words can be searched for. */
    public static final Duration LONGEST_SPAN = Duration.ofDays(93);

    public AuditQuery {
        actor = filled(actor);
        action = filled(action);
        subject = filled(subject);
        words = filled(words);
    }

    private static String filled(String text) {
        String known = text == null ? "" : text.replace("\0", "").strip();
        return known.isEmpty() ? null : known;
    }

    /** Words are asked for in too long a time, or in all of it. */
    public boolean tooWide(Instant now) {
        return words != null && (from == null
                || Duration.between(from, to == null || to.isAfter(now) ? now : to).compareTo(LONGEST_SPAN) > 0);
    }

    /** What the reader wanted to know about, for the record of the looks. */
    String about() {
        return subject != null ? subject : actor != null ? actor : "audit";
    }
}
