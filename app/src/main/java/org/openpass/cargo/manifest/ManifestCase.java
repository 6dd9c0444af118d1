package org.openpass.cargo.manifest;

import java.util.Set;

/**
 * The case of a manifest, as it stands.
 *
 * @param decision ACCEPT or REFUSE; null before, or where no review was needed
 * @param measure that was ordered for the lines that are watched, or null
 * @param reason of a refusal, or null
 * @param decidedBy the officer, or null
 * @param outcome ACCEPTED, REFUSED or CANCELLED; null before
 */
public record ManifestCase(String caseNumber, String mrn, String decision, String measure, String reason, String decidedBy,
        String outcome) {

    /** The kind of case, which is its process. */
    public static final String KIND = "manifest";
    /** Where it waits. */
    static final Set<String> WAITING = Set.of("MANIFEST_HOUSES", "MANIFEST_REVIEW", "AWAITING_ARRIVAL");
    /** Its ends. */
    static final String DONE = "MANIFEST_DONE";
    static final String REFUSED = "MANIFEST_REFUSED";
    static final String CANCELLED = "MANIFEST_CANCELLED";
    static final Set<String> ENDS = Set.of(DONE, REFUSED, CANCELLED);
    /** The outcome that lets the ship be waited for. */
    static final String ACCEPTED = "ACCEPTED";

    /** Whether it was refused. */
    public boolean refused() {
        return "REFUSED".equals(outcome);
    }
}
