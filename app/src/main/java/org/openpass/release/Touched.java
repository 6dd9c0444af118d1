package org.openpass.release;

import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * So many are touched by a change; never which.
 *
 * @param what its text is {@code touches.<what>}
 * @param about the key of the change that it follows from; null: any
 * @param count as far as was counted; null where that took too long
 * @param more whether there are, or may be, more than were counted
 */
public record Touched(String what, String about, Long count, boolean more) {

    /** What is touched. */
    public String text(Locale reader) {
        return Labels.text("touches." + what, reader);
    }

    /** What becomes of them. */
    public String follows(Locale reader) {
        return Labels.text("touches." + what + ".follows", reader);
    }

    /** How many, or how far they were counted. */
    public String figure(Locale reader) {
        return count == null ? Labels.text("touches.late", reader, ReleaseTouches.BOUND.toSeconds())
                : more ? Labels.text("touches.more", reader, count) : Labels.text("touches.count", reader, count);
    }
}
