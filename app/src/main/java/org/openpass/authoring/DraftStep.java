package org.openpass.authoring;

import java.time.Instant;

/**
 * A step of a draft.
 *
 * @param target the step that an UNDO took back, or a REDO did again; null for a SAVE
 * @param undone it is taken back
 */
public record DraftStep(int number, String file, Kind kind, Integer target, String by, Instant at, boolean undone) {

    /** What was done. */
    public enum Kind {
        SAVE, UNDO, REDO
    }
}
