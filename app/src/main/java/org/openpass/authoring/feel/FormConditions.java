package org.openpass.authoring.feel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;

/** Conditions of forms: the only FEEL that is evaluated in this process, and only as much of it as {@link FeelKind#FORM} has. */
public final class FormConditions {

    private FormConditions() {
    }

    /**
     * Whether the condition holds for the answers; one that may not be evaluated, or cannot, does not hold.
     *
     * @param condition with or without its leading {@code =}
     */
    public static boolean holds(String condition, Map<String, Object> answers) {
        FeelExpression read = FeelReading.parse(condition, FeelKind.FORM);
        if (!read.allowed()) {
            return false;
        }
        EvaluationResult result = FeelParser.ENGINE.evaluate(read.parsed(), new LinkedHashMap<>(answers));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
