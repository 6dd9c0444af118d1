package org.openpass.workbench.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** FEEL conditions of forms, evaluated on the server. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {
    }

    /**
     * Whether the condition holds for the answers; one that cannot be evaluated does not hold.
     *
     * @param condition with or without its leading {@code =}
     */
    static boolean holds(String condition, Map<String, Object> answers) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        EvaluationResult result = ENGINE.evaluateExpression(expression, new LinkedHashMap<>(answers));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
