package org.openpass.casework;

/** An act on retention that is not possible; the message says why. */
public class RetentionRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such thing. */
        UNSEEN,
        /** It stands where this cannot be done. */
        STATE,
        /** Another person has to do this. */
        SAME_PERSON,
        /** One person alone still changes the years. */
        ALONE
    }

    private final Reason reason;

    RetentionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }
}
