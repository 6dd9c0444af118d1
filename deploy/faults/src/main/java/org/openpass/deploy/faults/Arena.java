package org.openpass.deploy.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.openpass.deploy.rig.RunningSystem;

/**
 * What a trial works with.
 *
 * @param folder its own, empty at first
 * @param seed of everything random
 * @param time how long a trial of no natural end may go on
 * @param findings where it writes what it measured
 */
public record Arena(Path folder, long seed, Duration time, Findings findings) {

    /** The trial's random numbers: the same seed, the same numbers. */
    public Random random() {
        return new Random(seed);
    }

    /** Fails with the sentence unless it held. */
    public static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    /** Runs {@code ./openpass check}, writes its counts into the findings and fails unless all are zero. */
    public void check(RunningSystem system) throws Exception {
        RunningSystem.Checked checked = system.check();
        findings.invariants(checked.report());
        if (checked.code() != 0) {
            throw new AssertionError("The invariants do not hold:\n" + checked.report());
        }
    }
}
