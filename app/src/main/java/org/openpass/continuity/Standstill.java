package org.openpass.continuity;

import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * Why no change is taken now.
 *
 * @param cause             what it is
 * @param detail            what was found, in English; empty for a backup
 * @param retryAfterSeconds when to ask again
 */
public record Standstill(Cause cause, String detail, long retryAfterSeconds) {

    /** What stops changes. */
    public enum Cause {
        /** The stores are being copied together; over in seconds. */
        BACKUP,
        /**
         * The engine's data and the database are of different times. What mends it is a restore of both, and that
         * loses what would be taken meanwhile; so nothing is taken, although storing a document needs no engine.
         */
        STORES_DIFFER
    }

    /** The sentence for people. */
    public String text(Locale locale) {
        return Labels.text("standstill." + cause, locale);
    }
}
