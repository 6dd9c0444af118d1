package org.openpass.cargo;

import java.time.Instant;

/**
 * Customs has decided of something that a party brought; told in the transaction of the decision, once. Who hears it asks for no case and no
 * consignment.
 *
 * @param party who brought it, and is told
 * @param key names the decision, once for all
 * @param mrn of the voyage; null: of goods that came without a manifest
 * @param number by which customs knows the matter: of a case, a declaration of unloading, a report of a gate, goods
 * @param reason as the officer wrote it; null where none is asked for
 * @param detail what exactly was decided, in English and in letters that every character set has; null where the outcome says it all
 * @param reference the party's own of the message, where that came by EDIFACT; else null
 */
public record CustomsDecision(long party, String key, Matter matter, String mrn, String number, Outcome outcome, String reason,
        String detail, Instant at, String reference) {

    /** Of what it was decided. */
    public enum Matter {
        /** A manifest, or lines of it that came later (Art. 135). */
        MANIFEST,
        /** The report of an arrival. */
        ARRIVAL,
        /** A correction of a manifest, or a discrepancy report. */
        CORRECTION,
        /** A departure (Art. 136). */
        DEPARTURE,
        /** To enter a place that is no port (Art. 134(1)). */
        PORT,
        /** A declaration of unloading (Art. 140). */
        UNLOADING,
        /** How what a gate reported as carried in differs from the manifest (Art. 157). */
        CARRY_IN,
        /** How what came differs from lines of a manifest: told to who sent them, of all that were settled at once (Art. 135(2)). */
        DISCREPANCY
    }

    /** What was decided. */
    public enum Outcome {
        ACCEPTED,
        /** No answer came in time, so that it counts as accepted. */
        DEEMED,
        REFUSED,
        /** Customs takes more time for its answer. */
        EXTENDED
    }
}
