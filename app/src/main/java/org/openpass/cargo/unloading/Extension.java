package org.openpass.cargo.unloading;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time for the carry-in, as asked for and as decided.
 *
 * @param round the how manieth of the case, from 1
 * @param decision APPROVE or REFUSE; null before
 * @param until the last day as approved; else null
 * @param doneAt when the ledger had it, or null
 */
public record Extension(String caseNumber, int round, LocalDate askedUntil, String askedWhy, String askedBy, Instant askedAt, String decision,
        LocalDate until, String why, String decidedBy, Instant doneAt) {

    /** Whether it was approved. */
    public boolean approved() {
        return "APPROVE".equals(decision);
    }
}
