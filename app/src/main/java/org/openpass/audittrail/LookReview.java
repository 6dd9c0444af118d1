package org.openpass.audittrail;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of looks of an office's people, which somebody reads and signs.
 *
 * @param looks how many there are, or were when it was signed
 * @param reviewedBy who signed it; null as long as nobody has
 * @param found what they found; null as long as nobody has signed
 */
public record LookReview(YearMonth month, String office, int looks, String reviewedBy, Instant reviewedAt, String found) {

    /** Somebody has read and signed it. */
    public boolean signed() {
        return reviewedBy != null;
    }
}
