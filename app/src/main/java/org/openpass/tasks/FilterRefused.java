package org.openpass.tasks;

/** An act on a saved filter that is not possible; the message says why and what mends it. */
public class FilterRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such filter for the actor, or the actor is nobody who has an inbox. */
        UNSEEN,
        /** Somebody else keeps it. */
        OWNER,
        /** The owner has another of this name. */
        NAME,
        /** It is not the actor's group, or not the actor's office. */
        GROUP,
        /** The actor keeps as many as there may be. */
        TOO_MANY
    }

    private final Reason reason;

    FilterRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }
}
