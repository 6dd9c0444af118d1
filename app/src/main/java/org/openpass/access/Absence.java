package org.openpass.access;

import java.time.Instant;
import java.util.Set;

/**
 * That an officer is away, and who stands in.
 *
 * @param name of who is away, as colleagues know them
 * @param deputyName of who stands in
 * @param from the first moment
 * @param until the first moment after it, as it was entered
 * @param groups of tasks whose work the deputy does
 * @param endedAt when it was ended early or called off, or null
 * @param deputyAway the deputy is away for a part of it, and stands in for nobody then
 */
public record Absence(long id, String username, String name, String deputy, String deputyName, Instant from, Instant until,
        Set<String> groups, String note, String enteredBy, Instant enteredAt, Instant endedAt, boolean deputyAway) {

    /** Where an absence stands. */
    public enum State {
        TO_COME, NOW, OVER
    }

    /** How it stands at the moment. */
    public State at(Instant now) {
        Instant end = endedAt != null && endedAt.isBefore(until) ? endedAt : until;
        return !end.isAfter(now) ? State.OVER : from.isAfter(now) ? State.TO_COME : State.NOW;
    }
}
