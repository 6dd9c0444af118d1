package org.openpass.casework;

import java.time.Instant;

/**
 * That retention is to begin, or has.
 *
 * @param due how many records were due when it was proposed
 * @param begunBy the second person, who let it begin; null while it is proposed
 * @param endedBy who took the proposal back, or stopped it; or null
 */
public record RetentionStart(long id, String proposedBy, Instant proposedAt, long due, String begunBy, Instant begunAt,
        String endedBy, Instant endedAt) {

    /** Records are cleared. */
    public boolean runs() {
        return begunBy != null && endedBy == null;
    }
}
