package org.openpass.tasks;

import java.time.Instant;

/**
 * How a group of an office comes to its work.
 *
 * @param group the candidate group of the tasks
 * @param mostOpen with how many open tasks one is dealt no more; null without a bound
 * @param setBy who said so, or null when nobody ever did
 */
public record GroupSetting(String group, String office, Assignment assignment, Integer mostOpen, String setBy, Instant setAt) {

    /** How what is nobody's becomes somebody's. */
    public enum Assignment {
        /** Whoever comes first takes it. */
        TAKEN,
        /** It is drawn to whom it goes. */
        DEALT
    }
}
