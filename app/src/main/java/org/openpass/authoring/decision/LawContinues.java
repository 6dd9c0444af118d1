package org.openpass.authoring.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpass.authoring.feel.FeelKind;
import org.openpass.authoring.feel.FeelNode;
import org.openpass.authoring.feel.FeelReading;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Column;
import org.openpass.engine.reading.DecisionModel.Rule;

/**
 * Whether a law table contains the law of before: what was filed is judged by its day on whatever version its case runs, so
 * for each day before the new one takes effect its rules are those that stood. Only then may a running case be taken along.
 */
public final class LawContinues {

    /** A day without a year before it: what stood when there were no days in the table yet. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private LawContinues() {
    }

    /**
     * A day on which the new table would have judged otherwise.
     *
     * @param day the first such day of its stretch
     * @param ruleId of the new table where it has one there that did not stand, else of the old one where it is missing
     * @param missing whether it is the old one's
     */
    public record Difference(LocalDate day, String ruleId, boolean missing) {
    }

    /** A rule without its days: what it asks, by what the column reads, and what it answers. */
    private record Said(String id, Map<String, String> asks, Map<String, String> answers) {
        boolean same(Said other) {
            return asks.equals(other.asks) && answers.equals(other.answers);
        }
    }

    /** @param from the first day on which the new one is law */
    public static List<Difference> differences(DecisionModel before, DecisionModel after, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(LONG_AGO, from.minusDays(1)));
        Stream.of(before, after).flatMap(LawContinues::named).flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> day.isBefore(from)).forEach(days::add);
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day : days) {
            difference(on(before, day), on(after, day), day).filter(found -> differences.stream().noneMatch(said ->
                    said.ruleId().equals(found.ruleId()) && said.missing() == found.missing())).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<Difference> difference(List<Said> stood, List<Said> stands, LocalDate day) {
        for (int at = 0; at < Math.max(stood.size(), stands.size()); at++) {
            if (at >= stands.size()) {
                return Optional.of(new Difference(day, stood.get(at).id(), true));
            }
            if (at >= stood.size() || !stood.get(at).same(stands.get(at))) {
                return Optional.of(new Difference(day, stands.get(at).id(), false));
            }
        }
        return Optional.empty();
    }

    /** The rules that count on the day, in their order. */
    private static List<Said> on(DecisionModel table, LocalDate day) {
        int days = DaysOfEffect.column(table).orElse(-1);
        return table.rules().stream().filter(rule -> days < 0 || DaysOfEffect.takes(rule, days, day))
                .map(rule -> said(table, rule, days)).toList();
    }

    private static Said said(DecisionModel table, Rule rule, int days) {
        Map<String, String> asks = new TreeMap<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            String cell = column < rule.inputs().size() ? rule.inputs().get(column).text() : "";
            if (column != days && !DaysOfEffect.any(cell)) {
                asks.put(read(table.inputs().get(column).expression(), FeelKind.MAPPING), read(cell, FeelKind.CELL));
            }
        }
        Map<String, String> answers = new TreeMap<>();
        IntStream.range(0, Math.min(table.outputs().size(), rule.outputs().size())).forEach(column -> answers.put(
                name(table.outputs().get(column)), read(rule.outputs().get(column).text(), FeelKind.MAPPING)));
        return new Said(rule.id(), asks, answers);
    }

    private static String name(Column output) {
        return output.name() == null ? "" : output.name();
    }

    /** As it is understood, so that a space more is no other law. */
    private static String read(String text, FeelKind kind) {
        return text == null || text.isBlank() ? "" : FeelReading.parse(text, kind).tree().map(FeelNode::toString).orElse(text.strip());
    }

    private static Stream<LocalDate> named(DecisionModel table) {
        return DaysOfEffect.column(table).stream().boxed().flatMap(column -> table.rules().stream()
                .filter(rule -> column < rule.inputs().size())
                .flatMap(rule -> FeelReading.parse(rule.inputs().get(column).text(), FeelKind.CELL).tree().stream())
                .flatMap(FeelNode::all).filter(node -> node.is(FeelNode.Kind.DATE)).map(node -> LocalDate.parse(node.text())));
    }
}
