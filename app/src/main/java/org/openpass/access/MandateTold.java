package org.openpass.access;

/**
 * News of a mandate, published in the transaction of the act and once an act.
 *
 * @param mandate as it stands after it
 * @param by the party that acted
 */
public record MandateTold(Mandate mandate, Act act, long by) {

    /** What was done. */
    public enum Act {
        OFFERED, ACCEPTED, DECLINED, TAKEN_BACK, ENDED,
        /** It was given a last day, which is today or still to come. */
        ENDS
    }
}
