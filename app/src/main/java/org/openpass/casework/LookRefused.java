package org.openpass.casework;

/** A review of looks that is not shown or not signed; the message says why. */
public class LookRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is none that the reader may see. */
        UNSEEN,
        /** The month is not over. */
        EARLY,
        /** It is signed already. */
        SIGNED
    }

    private final Reason reason;

    LookRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it is not. */
    public Reason reason() {
        return reason;
    }
}
