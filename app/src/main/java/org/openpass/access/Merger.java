package org.openpass.access;

import java.time.Instant;

/**
 * Two parties that are held for one.
 *
 * @param undoReason why it is to be undone, or null
 * @param undoBy who proposed to undo it, or null
 */
public record Merger(long id, long from, String fromName, long into, String intoName, String reason, State state,
        String proposedBy, Instant proposedAt, String mergedBy, Instant mergedAt, String undoReason, String undoBy,
        String undoneBy, Instant undoneAt) {

    /** Where it stands. */
    public enum State {
        /** A second person is to do it. */
        PROPOSED, WITHDRAWN, MERGED,
        /** A second person is to undo it. */
        UNDO_PROPOSED, UNDONE
    }

    /** Who may not be the second person. */
    public String firstHand() {
        return state == State.UNDO_PROPOSED ? undoBy : proposedBy;
    }

    /** A second person is waited for. */
    public boolean waits() {
        return state == State.PROPOSED || state == State.UNDO_PROPOSED;
    }
}
