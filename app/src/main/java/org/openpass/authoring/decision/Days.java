package org.openpass.authoring.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.openpass.authoring.feel.FeelKind;
import org.openpass.authoring.feel.FeelNode;
import org.openpass.authoring.feel.FeelReading;

/**
 * Days of filing for which a rule is law, as its cell says them.
 *
 * @param from the first; null: from the first that there was law
 * @param to the last; null: until it is amended
 */
public record Days(LocalDate from, LocalDate to) {

    public static final Days ALL = new Days(null, null);

    /** What the cell says; empty where it says more than from and to. */
    public static Optional<Days> of(String cell) {
        if (DaysOfEffect.any(cell)) {
            return Optional.of(ALL);
        }
        return FeelReading.parse(cell, FeelKind.CELL).tree().flatMap(Days::of);
    }

    private static Optional<Days> of(FeelNode tree) {
        if (tree.is(FeelNode.Kind.RANGE) && tree.parts().stream().allMatch(end -> end.is(FeelNode.Kind.DATE))) {
            LocalDate from = day(tree.part(0));
            LocalDate to = day(tree.part(1));
            return Optional.of(new Days(tree.text().startsWith("[") ? from : from.plusDays(1),
                    tree.text().endsWith("]") ? to : to.minusDays(1)));
        }
        if (tree.is(FeelNode.Kind.TEST) && tree.part(0).is(FeelNode.Kind.DATE)) {
            return Optional.of(new Days(day(tree.part(0)), day(tree.part(0))));
        }
        if (!tree.is(FeelNode.Kind.INPUT_COMPARISON) || !tree.part(0).is(FeelNode.Kind.DATE)) {
            return Optional.empty();
        }
        LocalDate day = day(tree.part(0));
        return Optional.of(switch (tree.text()) {
            case ">=" -> new Days(day, null);
            case ">" -> new Days(day.plusDays(1), null);
            case "<=" -> new Days(null, day);
            case "<" -> new Days(null, day.minusDays(1));
            default -> new Days(day, day);
        });
    }

    private static LocalDate day(FeelNode date) {
        return LocalDate.parse(date.text());
    }

    /** As the cell says them. */
    public String cell() {
        if (from == null) {
            return to == null ? "" : "<= " + literal(to);
        }
        return to == null ? ">= " + literal(from) : "[" + literal(from) + ".." + literal(to) + "]";
    }

    private static String literal(LocalDate day) {
        return "date(\"" + day + "\")";
    }
}
