package org.openpass.tasks;

import java.time.Duration;
import java.time.Instant;
import org.openpass.reference.WorkingCalendar;

/** The time in which one office works. */
interface OfficeTime {

    /** How much of it lies between the moments; none when the second is not after the first. */
    Duration between(Instant from, Instant until);

    /** The first moment at which so much of it has passed. */
    Instant after(Instant from, Duration working);

    static OfficeTime of(WorkingCalendar calendar, String office) {
        return new OfficeTime() {
            @Override
            public Duration between(Instant from, Instant until) {
                return calendar.between(office, from, until);
            }

            @Override
            public Instant after(Instant from, Duration working) {
                return calendar.after(office, from, working);
            }
        };
    }
}
