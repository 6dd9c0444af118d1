package org.openpass.cargo;

import java.time.Instant;
import java.util.List;

/**
 * A report of a carry-in or a carry-out, and what became of it.
 *
 * @param number under which the ledger knows it
 * @param reference the sender's own
 * @param why it waits or was refused; null of what was taken
 * @param odd how what came in differs from the manifest: EXCESS, SHORT, DAMAGE, ELSEWHERE
 * @param consignment id in the ledger; null as long as it is not known
 * @param ground number of what let the goods leave; null of a carry-in
 * @param said the report as it came, tidied
 * @param settledAt when it was taken or refused; null as long as it waits
 * @param takenBackBy number of the report that took it back; null: none did
 */
public record Report(String number, State state, String reference, Fault why, List<String> odd, Long consignment, String ground,
        MovementReport said, long partyId, String actor,
        Intake.Door door, Instant receivedAt, Instant settledAt, String takenBackBy) {

    /** What became of a report. */
    public enum State {
        /** It stands in the ledger. */
        TAKEN,
        /** It came too early, and is tried again when what it waits for has come. */
        WAITING,
        /** It cannot be: goods may not leave, or a place takes none. */
        REFUSED
    }

    public Report {
        odd = List.copyOf(odd);
    }
}
