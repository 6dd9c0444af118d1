package org.openpass.workbench.forms;

import java.util.Map;
import org.openpass.authoring.feel.FormConditions;

/** FEEL conditions of forms, evaluated on the server: those that are read without danger. */
final class Feel {

    private Feel() {
    }

    /**
     * Whether the condition holds for the answers; one that cannot be evaluated does not hold.
     *
     * @param condition with or without its leading {@code =}
     */
    static boolean holds(String condition, Map<String, Object> answers) {
        return FormConditions.holds(condition, answers);
    }
}
