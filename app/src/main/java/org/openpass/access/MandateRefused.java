package org.openpass.access;

/** An act on a mandate that is not possible; the message says why. */
public class MandateRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is none that the actor's party gave or holds. */
        UNSEEN,
        /** The actor may read the party's mandates only. */
        RIGHT,
        /** Nobody is registered with this identifier. */
        UNKNOWN,
        /** A mandate is between a customs broker and a client who is none. */
        SIDES,
        /** There are no cases of such a kind. */
        KINDS,
        /** The days are in no order, over, or beyond what was agreed. */
        TIME,
        /** The party waits for too many answers. */
        TOO_MANY,
        /** The other side is to do that. */
        OTHER_SIDE,
        /** It was answered or ended meanwhile, or its last day is over. */
        OVER
    }

    private final Reason reason;

    MandateRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static MandateRefused unseen() {
        return new MandateRefused(Reason.UNSEEN, "There is no such mandate that your party gave or holds.");
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }
}
