package org.openpass.cargo;

import java.time.Instant;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;

/**
 * A manifest, or a piece of one, as a party sent it.
 *
 * @param number by which it is asked for: the voyage's MRN and 8 digits
 * @param carrier whether the carrier of the voyage sent it; else a forwarder
 * @param preparedAt when the sender made it, which orders it among the sender's messages
 * @param total lines that were sent
 * @param lines of them read
 * @param merged of them through the merge
 * @param applied of them what the ledger has now: the others were overtaken, or stood already
 * @param errors how much is wrong with it
 * @param settledAt when it came to its end; null before
 */
public record Submission(long id, String number, String mrn, long party, boolean carrier, Door door, String reference, Instant preparedAt,
        Act act, State state, int total, int lines, int merged, int applied, int errors, Instant receivedAt, Instant settledAt) {

    /** Whether nothing becomes of it any more. */
    public boolean settled() {
        return state != State.STORED && state != State.READ;
    }

    /** How far it is, from 0 to 1: reading its lines is the first half of the work, merging them the other. */
    public double progress() {
        return settled() || total == 0 ? settled() ? 1 : 0 : (lines + merged) / (2.0 * total);
    }
}
