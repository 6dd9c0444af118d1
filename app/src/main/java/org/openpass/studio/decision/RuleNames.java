package org.openpass.studio.decision;

import java.util.stream.IntStream;
import org.openpass.engine.reading.DecisionModel;

/** A rule as officers know it: by the number that it answers. */
final class RuleNames {

    private static final String COLUMN = "rule";

    private RuleNames() {
    }

    /** Its id in the file where it has no number. */
    static String of(DecisionModel table, String id) {
        return table.rules().stream().filter(rule -> rule.id().equals(id)).map(rule -> of(table, rule)).findFirst().orElse(id);
    }

    static String of(DecisionModel table, DecisionModel.Rule rule) {
        return IntStream.range(0, Math.min(table.outputs().size(), rule.outputs().size()))
                .filter(column -> COLUMN.equals(table.outputs().get(column).name()))
                .mapToObj(column -> String.valueOf(rule.outputs().get(column).text()).strip().replace("\"", ""))
                .filter(number -> !number.isEmpty()).findFirst().orElse(rule.id());
    }
}
