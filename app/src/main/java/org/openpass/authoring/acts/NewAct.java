package org.openpass.authoring.acts;

import java.util.List;
import java.util.Map;

/** What an owner asks for. */
public final class NewAct {

    private NewAct() {
    }

    /**
     * A case is to go on elsewhere.
     *
     * @param element the pass of the step at which it was seen, by the engine's key; null: wherever it stands
     * @param variables that it is given with it, each as JSON
     * @param repeats it is meant that steps whose effect is once a case come again
     */
    public record Move(String caseNumber, Long element, String target, Map<String, String> variables, boolean repeats, String reason,
            String article) {
    }

    /** A case is to be ended. */
    public record Cancel(String caseNumber, String reason, String article) {
    }

    /** What stops cases is to be tried again with another value. @param value as JSON */
    public record Mend(List<Long> incidents, String variable, String value, String reason) {
    }
}
