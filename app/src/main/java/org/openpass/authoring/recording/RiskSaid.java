package org.openpass.authoring.recording;

import java.util.List;

/**
 * What who records says of the risk, where they do not analyse it and the case is not asked.
 *
 * @param importerRisk LOW, MEDIUM or HIGH
 * @param drawn whether the draw selected it
 */
public record RiskSaid(String importerRisk, boolean aeo, boolean firstImport, boolean drawn) {

    /** The grades that there are. */
    public static final List<String> GRADES = List.of("LOW", "MEDIUM", "HIGH");

    public RiskSaid {
        if (importerRisk == null || !GRADES.contains(importerRisk)) {
            throw new IllegalArgumentException("risk.importerRisk: one of " + GRADES);
        }
    }
}
