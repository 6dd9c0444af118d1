package org.openpass.casework;

import java.time.Instant;

/**
 * What one person has prepared about an outage; another releases it.
 *
 * @param outage what it is about; of a declaration the outage that it became, null until then
 * @param said the outage as it is declared, or as it stands; its end is that of the act
 * @param reason why it was none, where that is the act
 * @param endedBy who released it, gave it back or withdrew it
 * @param remark why it was given back
 */
public record OutageDraft(long id, Act act, Long outage, NewOutage said, String reason, State state, String preparedBy,
        Instant preparedAt, String endedBy, Instant endedAt, String remark) {

    /** What is prepared. */
    public enum Act {
        /** There was an outage, which is over: it moves deadlines. */
        DECLARE,
        /** One that lasts, or was suspected, is over: it moves deadlines. */
        RECOVER,
        /** It was none: what it moved is put back. */
        UNDO,
        /** It was none: what it held lapses. */
        DISMISS
    }

    /** Where it stands. */
    public enum State { WAITS, RELEASED, RETURNED, WITHDRAWN }
}
