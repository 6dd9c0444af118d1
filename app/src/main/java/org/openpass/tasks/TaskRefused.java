package org.openpass.tasks;

/** An act on a task that is not possible now; the message says who or what was first. */
public class TaskRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Somebody else has it; {@link TaskRefused#who} names them. */
        TAKEN,
        /** It was decided; {@link TaskRefused#who} names by whom. */
        DECIDED,
        /** It is gone: its wait was interrupted. */
        CLOSED,
        /** The actor's roles or office do not allow it. */
        NOT_YOURS,
        /** What the officer read was changed since. */
        CHANGED_MEANWHILE,
        /** Four eyes: the actor did the step that this one checks. */
        SAME_PERSON
    }

    private final Reason reason;
    private final String who;

    TaskRefused(Reason reason, String who, String message) {
        super(message);
        this.reason = reason;
        this.who = who;
    }

    /** Why the act is not possible. */
    public Reason reason() {
        return reason;
    }

    /** The account that was first, or null. */
    public String who() {
        return who;
    }
}
