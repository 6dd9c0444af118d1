package org.openpass.tasks;

import org.openpass.access.Actor;

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
        /** It is another than its actor has seen; {@link TaskRefused#who} names who changed it last. */
        STALE,
        /** Whom it was to be given does not do such work; {@link TaskRefused#who} names them. */
        NOT_FOR_THEM,
        /** A colleague, whom {@link TaskRefused#who} names, stays responsible for it: it can only be handed back. */
        DELEGATED,
        /** Four eyes: {@link TaskRefused#who} did the step that this one checks. */
        SAME_PERSON,
        /** Nobody takes it, and nobody puts it back without a word: it is drawn to whom it goes. */
        DEALT,
        /** A colleague, whom {@link TaskRefused#who} names, was asked to look at it and has not answered. */
        REVIEW_OPEN,
        /** A colleague has to agree to the answers before they are a decision. */
        REVIEW_MISSING,
        /** Nobody waits for the review any more. */
        REVIEW_OVER
    }

    private final Reason reason;
    private final String who;

    TaskRefused(Reason reason, String who, String message) {
        super(message);
        this.reason = reason;
        this.who = who;
    }

    /** Why the actor comes too late for the task as it stands. */
    static TaskRefused of(Task task, Actor actor) {
        return switch (task.state()) {
            case OPEN -> new TaskRefused(Reason.TAKEN, task.assignee(), task.assignee() + " has claimed this task.");
            case DECIDED, CONFIRMED -> new TaskRefused(Reason.DECIDED, task.decidedBy(),
                    (actor.name().equals(task.decidedBy()) ? "You have" : task.decidedBy() + " has")
                            + " decided this task at " + task.decidedAt() + ".");
            case CLOSED -> new TaskRefused(Reason.CLOSED, null,
                    "This task is not needed any more: the case went another way.");
        };
    }

    /** A task that is not for the actor looks like none. */
    static TaskRefused notYours(long key) {
        return new TaskRefused(Reason.NOT_YOURS, null, "There is no task " + key + " that you may do.");
    }

    /** A task that another is responsible for, whoever has it. */
    static TaskRefused responsible(String who) {
        return new TaskRefused(Reason.DELEGATED, who, who + " is responsible for this task: hand it back.");
    }

    /** What is nobody's and will be drawn. */
    static TaskRefused dealt() {
        return new TaskRefused(Reason.DEALT, null,
                "The work of this group is dealt out: who is drawn has it, and passes it on with a word why.");
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
