package org.openpass.cargo.unloading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The case of an unloading, as it stands.
 *
 * @param number by which the ledger names it: YY, office, six digits
 * @param place shed code of the place of unloading
 * @param kind CONTAINER, BULK or AIR
 * @param partyId the carrier
 * @param reason why before the entry is done, or null
 * @param beforeArrival the arrival was not accepted yet, so that it needs a permission (Art. 140(1))
 * @param decision GRANT or REFUSE; null before, or where no officer is needed
 * @param ground of a refusal: NOT_PERMITTED, or RETURN (Art. 140(7)); else null
 * @param deemed permitted since the period ran out (Art. 140(3))
 * @param outcome ACCEPTED or REFUSED; null before
 * @param carryInUntil the last day for the carry-in (Art. 140(5)); null before it was accepted
 */
public record Unloading(String caseNumber, String number, String mrn, String place, String kind, long partyId, String declaredBy,
        String reference, String agent, String work, Instant beginsAt, Instant endsAt, Integer persons, String reason, boolean beforeArrival,
        Instant declaredAt, String decision, String ground, String decisionReason, String decidedBy, boolean deemed, String outcome,
        Instant acceptedAt, LocalDate carryInUntil) {

    /** The kind of case, which is its process. */
    public static final String KIND = "unloading";
    /** Where it waits. */
    static final Set<String> WAITING = Set.of("UNLOADING_REVIEW", "AWAITING_CARRY_IN", "CARRY_IN_EXTENSION", "CARRY_IN_DISCREPANCY");
    /** Its ends. */
    static final String DONE = "UNLOADED";
    static final String REFUSED = "UNLOADING_REFUSED";
    static final Set<String> ENDS = Set.of(DONE, REFUSED);
    /** The outcome by which goods are carried in. */
    static final String ACCEPTED = "ACCEPTED";

    /** Goods of it go back, as customs forbids to unload them (Art. 140(7)). */
    public boolean goesBack() {
        return "RETURN".equals(ground);
    }

    /** Whether goods of it are being carried in: more time may be asked for. */
    public boolean accepted() {
        return ACCEPTED.equals(outcome);
    }
}
