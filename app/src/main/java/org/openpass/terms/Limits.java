package org.openpass.terms;

import java.time.Duration;

/**
 * Goals of the service and limits of the system, by name, as administrators keep them today. Whoever asks gets the number of
 * now; what counts by the day of a case is law, and is asked for with that day.
 */
public interface Limits {

    /** How many. */
    int of(String name);

    default Duration days(String name) {
        return Duration.ofDays(of(name));
    }

    default Duration hours(String name) {
        return Duration.ofHours(of(name));
    }

    default Duration minutes(String name) {
        return Duration.ofMinutes(of(name));
    }
}
