package org.openpass.casework;

/** An act on an outage that is not possible; the message says why. */
public class OutageRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such outage. */
        UNSEEN,
        /** It stands where this cannot be done. */
        STATE,
        /** It can be undone no more: only another outage corrects it. */
        FINAL,
        /** Who prepared it does not release it. */
        SAME_PERSON,
        /** The installation is handed over: another person has to release it. */
        SECOND_PERSON
    }

    private final Reason reason;

    OutageRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }
}
