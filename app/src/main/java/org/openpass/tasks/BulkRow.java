package org.openpass.tasks;

import java.util.TreeSet;
import org.openpass.casework.NoteRefused;
import org.openpass.tasks.BulkResult.Outcome;

/** How the turn of a task ended. */
record BulkRow(Outcome outcome, String reason, String who) {

    /** Why a task of a bulk act is passed over where the single act has no word for it. */
    enum Why {
        /** The model does not let the step be decided so in bulk. */
        NOT_IN_BULK,
        /** What is said, or answered in the form, does not fit this task. */
        ANSWERS,
        /** Nobody has it, and only who has it, or a supervisor, says until when. */
        CLAIM_FIRST,
        /** Later than the law allows. */
        AFTER_DEADLINE,
        /** The moment has passed. */
        PAST,
        /** Somebody is mentioned who does not see the case. */
        MENTION,
        /** The system failed. */
        FAILED
    }

    /** Passes the task over. */
    static final class Passed extends RuntimeException {

        private final Why why;

        Passed(Why why) {
            super(why.name());
            this.why = why;
        }
    }

    static final BulkRow DONE = new BulkRow(Outcome.DONE, null, null);

    static BulkRow of(RuntimeException thrown) {
        return switch (thrown) {
            case TaskRefused refused -> refused(refused.reason().name(), refused.who());
            case NoteRefused note when note.reason() == NoteRefused.Reason.UNSEEN ->
                refused(TaskRefused.Reason.NOT_YOURS.name(), null);
            case NoteRefused note -> refused(Why.MENTION.name(), String.join(", ", note.who()));
            case TaskHandler.InvalidAnswers answers ->
                refused(Why.ANSWERS.name(), String.join(", ", new TreeSet<>(answers.errors().keySet())));
            case IllegalArgumentException unfit -> refused(Why.ANSWERS.name(), null);
            case Passed passed -> refused(passed.why.name(), null);
            default -> new BulkRow(Outcome.FAILED, Why.FAILED.name(), null);
        };
    }

    private static BulkRow refused(String reason, String who) {
        return new BulkRow(Outcome.REFUSED, reason, who);
    }
}
