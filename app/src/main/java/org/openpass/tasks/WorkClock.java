package org.openpass.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of customs' work on a case, in the time in which its office is open.
 *
 * @param goalAt until when the open tasks are to be done, the first of them; null without one
 * @param left how much office time is left until then; null without a goal
 * @param overdue it is over, and an officer has still to act
 * @param deadlineAt the nearest legal deadline for an act of customs, or null
 * @param waitsFor while it stands still: who has to act, as models name them (declarant, payer, agency); else null
 * @param until until when they have to, or null
 * @param segments when officers had the case to work on, oldest first
 */
public record WorkClock(State state, Instant goalAt, Duration left, boolean overdue, Instant deadlineAt, String waitsFor,
        Instant until, List<Segment> segments) {

    /** Whether it runs. */
    public enum State {
        /** An officer has to act. */
        RUNNING,
        /** Somebody else has to act. */
        PAUSED,
        /** Nobody has to. */
        DONE
    }

    /** A time in which it ran, for one task; {@code until} is null while it runs, {@code working} is office time. */
    public record Segment(String elementId, Instant from, Instant until, Duration working) {
    }

    /** All office time that officers have had so far. */
    public Duration used() {
        return segments.stream().map(Segment::working).reduce(Duration.ZERO, Duration::plus);
    }
}
