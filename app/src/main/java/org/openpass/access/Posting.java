package org.openpass.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Where somebody of customs works, as what, from a day until a day.
 *
 * @param name as colleagues know the person
 * @param office null where no office is needed
 * @param section of the office; null: none
 * @param national sees all offices
 * @param duty in words; null: not said
 * @param until the last day; null: open
 * @param source where it came from: account, api, screen, file
 */
public record Posting(String username, String name, String office, String section, boolean national, String duty,
        Set<Actor.Role> roles, LocalDate from, LocalDate until, String source, String enteredBy, Instant enteredAt) {

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
