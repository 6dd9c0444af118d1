package org.openpass.authoring;

/** There is no trial to try on now, for a reason that a person can do something about. */
public class TrialRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** This installation has no place for a trial. */
        NOT_HERE,
        /** Too little memory or disk is free. */
        NO_ROOM,
        /** Somebody else's run, or a backup, is under way. */
        BUSY,
        /** It did not start, or went away, or took longer than it may. */
        GONE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param words what happened and what helps, in English */
    public TrialRefused(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
