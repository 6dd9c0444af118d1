package org.openpass.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The moments at which a task has used half of its time, three quarters, and all: each makes it more urgent. */
record TimeSteps(Instant half, Instant threeQuarters, Instant over) {

    /**
     * Those of a task.
     *
     * @param used what earlier tasks of the case have used of the same goal: it counts, as if there had been one task
     */
    static TimeSteps of(Instant created, Instant due, Duration used, OfficeTime time) {
        Duration whole = time.between(created, due).plus(used);
        return new TimeSteps(at(created, whole.dividedBy(2).minus(used), time, due),
                at(created, whole.multipliedBy(3).dividedBy(4).minus(used), time, due), due);
    }

    /** What was due before it began has no other steps. */
    private static Instant at(Instant created, Duration working, OfficeTime time, Instant due) {
        Instant at = working.isPositive() ? time.after(created, working) : created;
        return at.isAfter(due) ? due : at;
    }

    /** The last step that has come, as the code of a factor. */
    Optional<String> reached(Instant now) {
        return !now.isBefore(over) ? Optional.of("time.over")
                : !now.isBefore(threeQuarters) ? Optional.of("time.threeQuarters")
                : !now.isBefore(half) ? Optional.of("time.half") : Optional.empty();
    }

    /** When the next step comes; null when there is none any more. */
    Instant next(Instant now) {
        return Stream.of(half, threeQuarters, over).filter(now::isBefore).findFirst().orElse(null);
    }
}
