package org.openpass.cargo.gate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Longer time that was asked for (Customs Act Art. 157-2 proviso, Enforcement Decree Art. 176-2).
 *
 * @param until the last day that was asked for
 * @param reason as the party gave it
 * @param decision APPROVE or REFUSE; null before, as all behind it are
 * @param extendedTo the new last day; null where it was refused
 */
public record Extension(String caseNumber, int round, LocalDate until, String reason, long partyId, String askedBy, Instant askedAt,
        String decision, LocalDate extendedTo, String decisionReason, String decidedBy, Instant decidedAt) {

    /** Whether customs has not decided yet. */
    public boolean open() {
        return decision == null;
    }
}
