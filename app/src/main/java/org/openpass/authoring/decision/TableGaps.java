package org.openpass.authoring.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpass.authoring.feel.Expressions;
import org.openpass.authoring.feel.FeelKind;
import org.openpass.authoring.feel.FeelReading;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Rule;

/**
 * A table seen as the space of all cases: it is cut into boxes, and every rule is laid on it in the order in which they are
 * asked. A box is a piece of each column.
 *
 * @param gaps cases that no rule takes, in words, some of them
 * @param never rules that never decide, since those before take all of theirs
 * @param nothing cells that take no value at all
 * @param overlaps pairs of rules that take a case alike and answer otherwise: the first of them decides
 * @param unjudged columns whose cells say more than can be compared
 * @param judged whether the table was small enough to be looked through
 */
public record TableGaps(List<String> gaps, List<String> never, List<Nothing> nothing, List<Overlap> overlaps,
        List<String> unjudged, boolean judged) {

    private static final int BOXES = 20_000;
    private static final int SAID = 5;

    /** @param cellText what it asks for and no value is */
    public record Nothing(String ruleId, String column, String cellText) {
    }

    /** @param example a case that both take, in words */
    public record Overlap(String first, String second, String example) {
    }

    public static TableGaps of(DecisionModel table) {
        if (!Expressions.readable(table)) {
            return new TableGaps(List.of(), List.of(), List.of(), List.of(), List.of(), false);
        }
        List<Rule> rules = table.rules();
        List<TableColumn> columns = IntStream.range(0, table.inputs().size()).mapToObj(column -> TableColumn.of(
                table.inputs().get(column), rules.stream().map(rule -> text(rule, column)).toList())).toList();
        List<String> unjudged = columns.stream().filter(column -> !column.judged()).map(TableGaps::name).toList();
        long boxes = columns.stream().mapToLong(column -> column.pieces().size())
                .reduce(1, (product, pieces) -> product > BOXES ? product : product * pieces);
        if (boxes > BOXES) {
            return new TableGaps(List.of(), List.of(), nothing(table, columns), List.of(), unjudged, false);
        }
        return new Laying(table, columns, (int) boxes).lay(unjudged);
    }

    private static String text(Rule rule, int column) {
        return column < rule.inputs().size() ? rule.inputs().get(column).text() : "";
    }

    private static String name(TableColumn column) {
        return column.column().label() == null ? column.column().expression() : column.column().label();
    }

    private static List<Nothing> nothing(DecisionModel table, List<TableColumn> columns) {
        List<Nothing> nothing = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            for (int rule = 0; rule < table.rules().size(); rule++) {
                if (columns.get(column).judged() && columns.get(column).takes().get(rule).isEmpty()) {
                    nothing.add(new Nothing(table.rules().get(rule).id(), name(columns.get(column)),
                            text(table.rules().get(rule), column)));
                }
            }
        }
        return nothing;
    }

    /** The rules laid on the boxes, which are numbered by the pieces of their columns. */
    private static final class Laying {

        private final DecisionModel table;
        private final List<TableColumn> columns;
        private final int boxes;

        Laying(DecisionModel table, List<TableColumn> columns, int boxes) {
            this.table = table;
            this.columns = columns;
            this.boxes = boxes;
        }

        TableGaps lay(List<String> unjudged) {
            List<Rule> rules = table.rules();
            BitSet covered = new BitSet();
            BitSet perhaps = new BitSet();
            List<BitSet> laid = new ArrayList<>();
            List<String> never = new ArrayList<>();
            List<Overlap> overlaps = new ArrayList<>();
            List<Nothing> nothing = nothing(table, columns);
            for (int rule = 0; rule < rules.size(); rule++) {
                BitSet taken = boxesOf(rule, false);
                BitSet left = (BitSet) taken.clone();
                left.andNot(covered);
                String id = rules.get(rule).id();
                if (left.isEmpty() && nothing.stream().noneMatch(cell -> cell.ruleId().equals(id)) && sure(rule, taken)) {
                    never.add(id);
                }
                overlaps(laid, taken, rule, overlaps);
                laid.add(taken);
                if (surelyTaken(rule)) {
                    covered.or(taken);
                }
                perhaps.or(boxesOf(rule, true));
            }
            List<String> gaps = new ArrayList<>();
            for (int box = perhaps.nextClearBit(0); box < boxes && gaps.size() < SAID; box = perhaps.nextClearBit(box + 1)) {
                String words = words(box);
                if (!gaps.contains(words)) {
                    gaps.add(words);
                }
            }
            return new TableGaps(gaps, never, nothing, overlaps, unjudged, true);
        }

        /** With too many things said in one column its pieces are not known, and nothing is sure of a rule that asks there. */
        private boolean surelyTaken(int rule) {
            return columns.stream().noneMatch(column -> !column.judged() && column.pieces().size() == 1
                    && column.takes().get(rule).isEmpty());
        }

        private boolean sure(int rule, BitSet taken) {
            return !taken.isEmpty() && surelyTaken(rule);
        }

        /** @param generous what is not judged is taken for anything */
        private BitSet boxesOf(int rule, boolean generous) {
            BitSet taken = new BitSet();
            for (int box = 0; box < boxes; box++) {
                int rest = box;
                boolean all = true;
                for (TableColumn column : columns) {
                    all &= generous && !column.judged() || column.takes().get(rule).get(rest % column.pieces().size());
                    rest /= column.pieces().size();
                }
                taken.set(box, all);
            }
            return taken;
        }

        private void overlaps(List<BitSet> laid, BitSet taken, int rule, List<Overlap> overlaps) {
            if (anything(rule) || columns.stream().anyMatch(column -> !column.judged() && !whole(column, rule))) {
                return;
            }
            for (int earlier = 0; earlier < laid.size(); earlier++) {
                int other = earlier;
                BitSet both = (BitSet) laid.get(earlier).clone();
                both.and(taken);
                if (!both.isEmpty() && !answers(earlier).equals(answers(rule))
                        && columns.stream().allMatch(column -> column.judged() || whole(column, other))) {
                    overlaps.add(new Overlap(table.rules().get(earlier).id(), table.rules().get(rule).id(),
                            words(both.nextSetBit(0))));
                }
            }
        }

        private boolean anything(int rule) {
            return columns.stream().allMatch(column -> whole(column, rule));
        }

        private static boolean whole(TableColumn column, int rule) {
            return column.takes().get(rule).cardinality() == column.pieces().size();
        }

        /** Without the column that names the rule itself, which differs always. */
        private List<String> answers(int rule) {
            return IntStream.range(0, table.outputs().size()).filter(column -> !"rule".equals(table.outputs().get(column).name()))
                    .mapToObj(column -> table.rules().get(rule).outputs().get(column).text())
                    .map(text -> FeelReading.parse(text == null ? "null" : text, FeelKind.MAPPING).tree()
                            .map(Object::toString).orElse(text)).toList();
        }

        private String words(int box) {
            List<String> words = new ArrayList<>();
            int rest = box;
            for (TableColumn column : columns) {
                if (column.judged() && column.pieces().size() > 1) {
                    words.add(name(column) + ": " + column.pieces().get(rest % column.pieces().size()));
                }
                rest /= column.pieces().size();
            }
            return words.stream().collect(Collectors.joining("; "));
        }
    }
}
