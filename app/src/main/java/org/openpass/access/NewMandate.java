package org.openpass.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * A mandate to be offered: a client gives it to the broker, a broker asks the client for it.
 *
 * @param with identifier or declarant code of the other side, as it is registered
 * @param kinds the kinds of case; null or none for all
 * @param from first day; null for today
 * @param until last day, or null for an open end
 */
public record NewMandate(String with, Set<String> kinds, LocalDate from, LocalDate until) {

    private static final int MOST_YEARS = 50;

    /** With what was left out; a text that no database takes names nobody. */
    NewMandate completed(LocalDate today) {
        return new NewMandate(with == null || with.indexOf('\0') >= 0 ? "" : with.strip(), kinds == null ? Set.of() : kinds,
                from == null ? today : from, until);
    }

    boolean namesOnly(Set<String> known) {
        return kinds.stream().allMatch(kind -> kind != null && known.contains(kind));
    }

    /** Its days are in order and still to come. */
    boolean liesAhead(LocalDate today) {
        return !from.isBefore(today) && (until == null || !until.isBefore(from));
    }

    /** A day so far from this one that it must be a mistake; not every database takes all of them. */
    static boolean far(LocalDate day, LocalDate today) {
        return day != null && (day.isBefore(today.minusYears(MOST_YEARS)) || day.isAfter(today.plusYears(MOST_YEARS)));
    }
}
