package org.openpass.authoring;

import java.time.Instant;

/**
 * A run of a draft's scenarios on the trial.
 *
 * @param step      of the draft, whose files were tried
 * @param setHash   names exactly these files
 * @param scenarios how many there are
 * @param green     how many came out as expected so far
 * @param red       how many did not
 * @param words     why the set was refused, or the run failed; empty otherwise
 */
public record TriedRun(long id, long draft, int step, String setHash, State state, int scenarios, int green, int red,
        String words, String askedBy, Instant askedAt, Instant endedAt) {

    /** Where it stands. */
    public enum State {
        /** Waits for the trial, or for another's run. */
        WAITING,
        /** Runs. */
        RUNNING,
        /** All scenarios have a result. */
        DONE,
        /** The trial's engine did not take the files. */
        REFUSED,
        /** There was no trial, or it went away. */
        FAILED;

        /** Whether more is to come. */
        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** All came out as expected. */
    public boolean allGreen() {
        return state == State.DONE && red == 0 && green == scenarios;
    }
}
