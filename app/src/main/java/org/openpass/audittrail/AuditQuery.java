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

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    /** @throws IllegalArgumentException for moments that no calendar of people reaches */
    public AuditQuery {
        actor = filled(actor);
        action = filled(action);
        subject = filled(subject);
        words = filled(words);
        if (unheardOf(from) || unheardOf(to)) {
            throw new IllegalArgumentException("from, to: a moment of the years 1900 to 2999");
        }
    }

    private static boolean unheardOf(Instant at) {
        return at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST));
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
