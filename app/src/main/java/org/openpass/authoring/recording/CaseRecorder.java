package org.openpass.authoring.recording;

import java.util.Optional;
import org.openpass.casework.CaseFile;
import org.openpass.casework.TimelineEntry;
import tools.jackson.databind.node.ObjectNode;

/** What is particular to recording a kind of case: what it began with, what its parties did, and what came of it. */
public interface CaseRecorder {

    /** The process of its cases. */
    String process();

    /**
     * What a scenario of the case begins with, as the kind's scenarios have it.
     *
     * @param risk what was said of the risk; null: it is read from the case if {@code mayReadRisk}
     * @throws RecordingRefused when the case cannot be a scenario, or the risk is to be said
     */
    Beginning begin(CaseFile file, RiskSaid risk, boolean mayReadRisk, Sides sides);

    /** What a party did, as a step of a scenario; empty for everything else that is in a timeline. */
    Optional<ObjectNode> act(TimelineEntry entry);

    /**
     * What a case began with and came to.
     *
     * @param given  what is given
     * @param status its status when its process had ended, or now
     * @param lane   the lane that was selected, or null
     * @param duty   won in total of what is given, or null where it would hang on the day
     */
    record Beginning(ObjectNode given, String status, String lane, Long duty) {
    }
}
