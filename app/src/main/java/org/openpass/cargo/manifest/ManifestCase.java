package org.openpass.cargo.manifest;

import java.util.Set;

/**
 * A case of the procedure of ships and aircraft, as it stands: of a manifest, or of what is asked for beside it.
 *
 * @param part which part of the procedure it is
 * @param decision ACCEPT, APPROVE, GRANT, EXTEND or REFUSE; null before, or where none was needed
 * @param measure that was ordered for the lines that are watched, or null
 * @param reason of a refusal, or null
 * @param decidedBy the officer, or null
 * @param outcome ACCEPTED, CORRECTED, GRANTED, DEEMED (granted, since no answer came in time), REFUSED or CANCELLED; null before
 */
public record ManifestCase(String caseNumber, String mrn, Part part, String decision, String measure, String reason, String decidedBy,
        String outcome) {

    /** Parts of the procedure. */
    public enum Part {
        /** The manifest itself, up to its arrival (Art. 135). */
        ORIGINAL,
        /** A correction or a discrepancy report of lines that stand. */
        CORRECTION,
        /** The permit of a departure (Art. 136). */
        DEPARTURE,
        /** The permit of a place that is no port (Art. 134(1)). */
        PERMIT_PORT
    }

    /** The kind of case, which is its process. */
    public static final String KIND = "manifest";
    /** Where it waits. */
    static final Set<String> WAITING = Set.of("MANIFEST_HOUSES", "MANIFEST_REVIEW", "AWAITING_ARRIVAL", "CORRECTION_REVIEW",
            "VOYAGE_PERMIT_REVIEW", "DEPARTURE_LIST");
    /** Its ends. */
    static final String DONE = "MANIFEST_DONE";
    static final String REFUSED = "MANIFEST_REFUSED";
    static final String CANCELLED = "MANIFEST_CANCELLED";
    static final String CORRECTED = "CORRECTED";
    static final String CORRECTION_REFUSED = "CORRECTION_REFUSED";
    static final String PERMITTED = "VOYAGE_PERMITTED";
    static final String NOT_PERMITTED = "VOYAGE_REFUSED";
    static final Set<String> ENDS = Set.of(DONE, REFUSED, CANCELLED, CORRECTED, CORRECTION_REFUSED, PERMITTED, NOT_PERMITTED);
    /** The outcome that lets the ship be waited for. */
    static final String ACCEPTED = "ACCEPTED";

    /** Whether it was refused. */
    public boolean refused() {
        return "REFUSED".equals(outcome);
    }

    /** Whether it is a permit that is applied for. */
    public boolean permit() {
        return part == Part.DEPARTURE || part == Part.PERMIT_PORT;
    }
}
