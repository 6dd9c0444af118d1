package org.openpass.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one act on many tasks.
 *
 * @param asked how many tasks it is about
 * @param left how many of them nothing was done with yet: the same id again goes on with them
 * @param endedAt when nothing was left, or the rest was given up; null while it may go on
 * @param rows of the tasks that had their turn, in that order
 */
public record BulkResult(UUID id, Bulk.Act act, int asked, int done, int refused, int failed, int left, Instant begunAt,
        Instant endedAt, List<Row> rows) {

    /** What became of a task. */
    public enum Outcome {
        DONE,
        /** It was not possible, as the single act would not have been. */
        REFUSED,
        /** The system failed; nothing was done. */
        FAILED
    }

    /**
     * A task that had its turn.
     *
     * @param subject number of the document that its case is about; null for a task that is not the actor's
     * @param reason why nothing was done: of {@link TaskRefused.Reason}, or a word of bulk acts; null when it was
     * @param who was first, or whom it is about; or null
     */
    public record Row(long key, String subject, Outcome outcome, String reason, String who) {
    }

    static BulkResult of(UUID id, Bulk.Act act, int asked, Instant begunAt, Instant endedAt, List<Row> rows) {
        return new BulkResult(id, act, asked, count(rows, Outcome.DONE), count(rows, Outcome.REFUSED),
                count(rows, Outcome.FAILED), asked - rows.size(), begunAt, endedAt, rows);
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
