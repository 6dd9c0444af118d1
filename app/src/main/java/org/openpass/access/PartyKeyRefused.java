package org.openpass.access;

/** An act on a party's keys that is not possible; the message says why and what mends it. */
public class PartyKeyRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such key of the actor's party, or the actor acts for none. */
        UNSEEN,
        /** The actor does not manage the keys of the party. */
        NOT_ALLOWED,
        /** A key that is valid has this name. */
        NAME_TAKEN,
        /** The party has as many valid keys as it may. */
        TOO_MANY,
        /** The id names another key of the party. */
        OTHER
    }

    private final Reason reason;

    PartyKeyRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static PartyKeyRefused unseen() {
        return new PartyKeyRefused(Reason.UNSEEN, "There is no such key of yours.");
    }

    /** Keys are made by people. */
    public static PartyKeyRefused notAllowed() {
        return new PartyKeyRefused(Reason.NOT_ALLOWED, "Keys are made by people who manage the affairs of their party: sign in "
                + "with your account. A key makes no other.");
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }
}
