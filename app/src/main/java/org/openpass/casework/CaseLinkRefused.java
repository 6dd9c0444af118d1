package org.openpass.casework;

/** An act on a link that is not possible; the message says why and what mends it. */
public class CaseLinkRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such case or link for the actor. */
        UNSEEN,
        /** There is no other case of this number that the actor sees. */
        OTHER,
        /** The two are linked so the other way round. */
        OPPOSITE
    }

    private final Reason reason;

    CaseLinkRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }
}
