package org.openpass.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A deadline that an outage moved, or that was put back when the outage was undone (Customs Act Art. 8(4)).
 *
 * @param before the last day of before
 * @param after the last day that stands now
 * @param outage the latest of those that moved it
 * @param back whether it was put back
 */
public record MovedDeadline(String caseNumber, String kind, int round, LocalDate before, LocalDate after, long outage,
        Outage.Cause cause, Instant from, Instant until, boolean back) {
}
