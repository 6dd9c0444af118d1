package org.openpass.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who of an office has how much to do.
 *
 * @param people its officers, and whoever else has its tasks
 * @param nobodys what nobody has, a line a group
 */
public record Workload(String office, List<Officer> people, List<Waiting> nobodys) {

    /**
     * An officer.
     *
     * @param average office time from the claim to the decision, of the last decisions of 30 days; null without any
     * @param awayUntil when they come back who are away, or null
     * @param deputy who stands in for them, or null
     */
    public record Officer(String username, String name, Counts counts, Duration average, Instant awayUntil, String deputy) {
    }

    /** What nobody of a group has claimed. */
    public record Waiting(String group, Counts counts) {
    }

    /**
     * How many tasks are open.
     *
     * @param dueToday by the goal or the law's deadline, whichever comes first, also earlier today; as the inbox filters
     * @param overdue at this moment
     */
    public record Counts(int open, int dueToday, int overdue) {

        static final Counts NONE = new Counts(0, 0, 0);
    }
}
