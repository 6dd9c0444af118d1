package org.openpass.engine.reading;

import java.util.List;
import java.util.Set;

/**
 * A decision: one table.
 *
 * @param kind {@code law}, applied by the day of filing, or {@code risk}, applied in its latest version; null where it says none
 * @param hitPolicy as it stands, {@code UNIQUE} where it is left out
 * @param parameters legal parameters that it reads by name, without {@code parameters.}
 */
public record DecisionModel(String id, String name, String versionTag, String kind, String platform, String hitPolicy,
        String documentation, List<Column> inputs, List<Column> outputs, List<Rule> rules, Set<String> parameters,
        List<Expression> expressions, List<Refusal> refusals) {

    /**
     * @param name of an answer: the name of the variable; null for a condition
     * @param expression of a condition: what it reads; null for an answer
     * @param values the listed values as they stand: {@code "LOW","HIGH"}; null where any is allowed
     */
    public record Column(String id, String label, String name, String expression, String typeRef, String values) {
    }

    /** @param reason what officers are shown when it decided */
    public record Rule(String id, String reason, List<Cell> inputs, List<Cell> outputs, int line) {
    }

    public record Cell(String id, String text) {
    }
}
