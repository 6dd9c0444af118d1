package org.openpass.casework;

import java.time.Instant;
import java.util.List;

/**
 * An outage as it is declared.
 *
 * @param kinds kinds of deadlines; null or empty: all
 * @param offices codes of offices; null or empty: all
 * @param until when it was over; null: it lasts
 */
public record NewOutage(String what, Outage.Cause cause, List<String> kinds, List<String> offices, Instant from,
        Instant until) {

    public NewOutage {
        what = what == null ? null : what.strip();
        kinds = kinds == null ? List.of() : kinds.stream().distinct().sorted().toList();
        offices = offices == null ? List.of() : offices.stream().distinct().sorted().toList();
    }
}
