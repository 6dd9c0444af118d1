package org.openpass.authoring.decision;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openpass.authoring.feel.FeelKind;
import org.openpass.authoring.feel.FeelNode;
import org.openpass.authoring.feel.FeelReading;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Rule;

/**
 * The column of a law table that says on which days of filing a rule is law. Its job gives {@code filedOn} as a text, which
 * FEEL reads as a day; a case that was checked before there was this variable has none, which is no error but no day either:
 * it was filed before any table asked for days, so it is judged by what stood then.
 */
public final class DaysOfEffect {

    /** The variable that the check of a declaration gives: the day of filing in Korea. */
    public static final String VARIABLE = "filedOn";
    /** What the column reads. */
    public static final String EXPRESSION = "get or else(date(filedOn), date(\"1900-01-01\"))";

    private DaysOfEffect() {
    }

    /** Which column of conditions it is; empty where the table has none. */
    public static OptionalInt column(DecisionModel table) {
        return IntStream.range(0, table.inputs().size()).filter(column -> asksForDay(table.inputs().get(column).expression()))
                .findFirst();
    }

    /** Whether the rule is law for what was filed on the day; a cell that cannot be judged is taken to be. */
    static boolean takes(Rule rule, int column, LocalDate day) {
        String cell = column < rule.inputs().size() ? rule.inputs().get(column).text() : "";
        return any(cell) || FeelReading.parse(cell, FeelKind.CELL).tree().flatMap(tree -> CellTest.takes(tree, day)).orElse(true);
    }

    static boolean any(String cell) {
        return cell == null || cell.isBlank() || cell.strip().equals("-");
    }

    /** The column as the engine must read it, so that cases of before are not in its way. */
    public static boolean safe(String expression) {
        return expression != null && read(expression).equals(read(EXPRESSION));
    }

    private static boolean asksForDay(String expression) {
        return expression != null && FeelReading.parse(expression, FeelKind.MAPPING).tree().stream().flatMap(FeelNode::all)
                .anyMatch(node -> node.is(FeelNode.Kind.NAME) && node.text().equals(VARIABLE));
    }

    private static String read(String expression) {
        return FeelReading.parse(expression, FeelKind.MAPPING).tree().map(FeelNode::toString).orElse(expression);
    }
}
