package org.openpass.authoring.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpass.authoring.feel.FeelKind;
import org.openpass.authoring.feel.FeelNode;
import org.openpass.authoring.feel.FeelReading;
import org.openpass.engine.reading.DecisionModel.Column;

/**
 * A column of conditions as the pieces that its cells can tell apart: each listed value, true and false, each number or day
 * that a cell names and what lies between. Within a piece every cell says the same of every value, so one sample decides.
 *
 * @param judged whether the pieces are of the values; else they are of what the cells say, each true or false by itself
 * @param takes the pieces that each rule takes
 */
record TableColumn(Column column, boolean judged, List<String> pieces, List<BitSet> takes) {

    private static final String OTHER = "\u0000";
    private static final int UNJUDGED = 4;

    /** A value that stands for its piece, and how the piece is called. */
    private record Piece(Object sample, String words) {
    }

    static TableColumn of(Column column, List<String> cells) {
        List<FeelNode> trees = cells.stream().map(TableColumn::tree).toList();
        List<Piece> pieces = pieces(column, trees);
        List<BitSet> takes = new ArrayList<>();
        for (FeelNode tree : trees) {
            BitSet taken = new BitSet();
            for (int piece = 0; piece < pieces.size(); piece++) {
                Optional<Boolean> takesIt = tree == null ? Optional.of(true) : CellTest.takes(tree, pieces.get(piece).sample());
                if (takesIt.isEmpty()) {
                    return unjudged(column, cells);
                }
                taken.set(piece, takesIt.get());
            }
            takes.add(taken);
        }
        return pieces.isEmpty() ? unjudged(column, cells)
                : new TableColumn(column, true, pieces.stream().map(Piece::words).toList(), takes).merged();
    }

    /** The cell, or null for one that takes anything. */
    private static FeelNode tree(String cell) {
        return cell == null || cell.isBlank() || cell.strip().equals("-") ? null
                : FeelReading.parse(cell, FeelKind.CELL).tree().orElse(FeelNode.UNREAD);
    }

    private static List<Piece> pieces(Column column, List<FeelNode> trees) {
        List<FeelNode> literals = trees.stream().filter(tree -> tree != null).flatMap(FeelNode::all).toList();
        List<FeelNode> listed = Optional.ofNullable(column.values()).filter(values -> !values.isBlank())
                .flatMap(values -> FeelReading.parse(values, FeelKind.CELL).tree()).stream().flatMap(FeelNode::all).toList();
        return switch (column.typeRef() == null ? "" : column.typeRef()) {
            case "boolean" -> List.of(new Piece(true, "true"), new Piece(false, "false"));
            case "string" -> {
                Set<String> texts = new LinkedHashSet<>(texts(listed.isEmpty() ? literals : listed));
                Stream<Piece> other = listed.isEmpty() ? Stream.of(new Piece(OTHER, "…")) : Stream.empty();
                yield Stream.concat(texts.stream().map(text -> new Piece(text, "\"" + text + "\"")), other).toList();
            }
            case "number", "integer", "long", "double" -> listed.isEmpty() ? between(numbers(literals))
                    : numbers(listed).stream().map(number -> new Piece(number, number.toPlainString())).toList();
            case "date" -> days(literals);
            default -> List.of();
        };
    }

    private static List<String> texts(List<FeelNode> nodes) {
        return nodes.stream().filter(node -> node.is(FeelNode.Kind.TEXT)).map(FeelNode::text).toList();
    }

    private static Collection<BigDecimal> numbers(List<FeelNode> nodes) {
        Set<BigDecimal> numbers = new TreeSet<>();
        nodes.forEach(node -> {
            if (node.is(FeelNode.Kind.NEGATIVE) && node.part(0).is(FeelNode.Kind.NUMBER)) {
                numbers.add(new BigDecimal(node.part(0).text()).negate());
            } else if (node.is(FeelNode.Kind.NUMBER)) {
                numbers.add(new BigDecimal(node.text()));
            }
        });
        return numbers;
    }

    private static List<Piece> between(Collection<BigDecimal> cuts) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal cut : cuts) {
            pieces.add(before == null ? new Piece(cut.subtract(BigDecimal.ONE), "< " + cut.toPlainString())
                    : new Piece(before.add(cut).divide(BigDecimal.valueOf(2)), "]" + before.toPlainString() + ".." + cut.toPlainString() + "["));
            pieces.add(new Piece(cut, cut.toPlainString()));
            before = cut;
        }
        pieces.add(before == null ? new Piece(BigDecimal.ZERO, "…") : new Piece(before.add(BigDecimal.ONE), "> " + before.toPlainString()));
        return pieces;
    }

    private static List<Piece> days(List<FeelNode> nodes) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        nodes.stream().filter(node -> node.is(FeelNode.Kind.DATE)).map(node -> LocalDate.parse(node.text())).forEach(cuts::add);
        List<Piece> pieces = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate cut : cuts) {
            if (before == null) {
                pieces.add(new Piece(cut.minusDays(1), "< " + cut));
            } else if (before.plusDays(1).isBefore(cut)) {
                LocalDate first = before.plusDays(1);
                pieces.add(new Piece(first, first.plusDays(1).equals(cut) ? first.toString() : "[" + first + ".." + cut.minusDays(1) + "]"));
            }
            pieces.add(new Piece(cut, cut.toString()));
            before = cut;
        }
        pieces.add(before == null ? new Piece(LocalDate.EPOCH, "…") : new Piece(before.plusDays(1), "> " + before));
        return pieces;
    }

    /** Cells that say the same are true together, all others each by itself: enough to see a rule that stands there twice. */
    private static TableColumn unjudged(Column column, List<String> cells) {
        List<String> said = cells.stream().filter(cell -> tree(cell) != null).map(String::strip).distinct().toList();
        if (said.size() > UNJUDGED) {
            return new TableColumn(column, false, List.of("…"), cells.stream().map(cell -> pieces(tree(cell) == null, 1)).toList());
        }
        int pieces = 1 << said.size();
        return new TableColumn(column, false, IntStream.range(0, pieces).mapToObj(piece -> "…").toList(), cells.stream().map(cell -> {
            BitSet taken = new BitSet();
            IntStream.range(0, pieces).filter(piece -> tree(cell) == null || (piece >> said.indexOf(cell.strip()) & 1) == 1)
                    .forEach(taken::set);
            return taken;
        }).toList());
    }

    private static BitSet pieces(boolean all, int count) {
        BitSet pieces = new BitSet();
        pieces.set(0, all ? count : 0);
        return pieces;
    }

    /** {@code < 5} and {@code 5} are {@code <= 5}. */
    private static String and(String words, String more) {
        if (words.equals("< " + more)) {
            return "<= " + more;
        }
        return more.equals("> " + words) ? ">= " + words : words + ", " + more;
    }

    /** Pieces that no rule tells apart are one. */
    private TableColumn merged() {
        List<String> words = new ArrayList<>();
        List<List<Boolean>> signatures = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            int at = piece;
            List<Boolean> signature = takes.stream().map(taken -> taken.get(at)).toList();
            int same = signatures.indexOf(signature);
            if (same < 0) {
                signatures.add(signature);
                words.add(pieces.get(piece));
            } else if (words.get(same).length() < 60) {
                words.set(same, and(words.get(same), pieces.get(piece)));
            }
        }
        List<BitSet> merged = IntStream.range(0, takes.size()).mapToObj(rule -> {
            BitSet taken = new BitSet();
            IntStream.range(0, signatures.size()).filter(piece -> signatures.get(piece).get(rule)).forEach(taken::set);
            return taken;
        }).toList();
        return new TableColumn(column, true, words, merged);
    }
}
