package org.openpass.authoring.feel;

import java.util.List;
import java.util.stream.Collectors;
import org.openpass.authoring.feel.FeelNode.Kind;

/** A tree written down again, with brackets wherever they might matter: for mends, and for what parsing took it to mean. */
final class FeelText {

    private FeelText() {
    }

    static String of(FeelNode node) {
        List<FeelNode> parts = node.parts();
        return switch (node.kind()) {
            case TEXT -> quoted(node.text());
            case NUMBER, FLAG, NAME, UNKNOWN -> node.text();
            case NULL -> "null";
            case DATE -> "date(" + quoted(node.text()) + ")";
            case TIME -> "time(" + quoted(node.text()) + ")";
            case DATE_TIME -> "date and time(" + quoted(node.text()) + ")";
            case DURATION -> "duration(" + quoted(node.text()) + ")";
            case INPUT -> "?";
            case PATH -> inner(parts.getFirst()) + "." + node.text();
            case LIST -> "[" + joined(parts) + "]";
            case CONTEXT -> "{" + joined(parts) + "}";
            case ENTRY -> node.text() + ": " + of(parts.getFirst());
            case COMPARISON, ARITHMETIC -> inner(parts.get(0)) + " " + node.text() + " " + inner(parts.get(1));
            case NEGATIVE -> "-" + inner(parts.getFirst());
            case AND -> inner(parts.get(0)) + " and " + inner(parts.get(1));
            case OR -> inner(parts.get(0)) + " or " + inner(parts.get(1));
            case IF -> "if " + of(parts.get(0)) + " then " + of(parts.get(1)) + " else " + of(parts.get(2));
            case FOR -> "for " + iterators(parts) + " return " + inner(parts.getLast());
            case SOME -> "some " + iterators(parts) + " satisfies " + inner(parts.getLast());
            case EVERY -> "every " + iterators(parts) + " satisfies " + inner(parts.getLast());
            case ITERATOR -> node.text() + " in " + inner(parts.getFirst());
            case STEPS -> inner(parts.get(0)) + ".." + inner(parts.get(1));
            case FILTER -> inner(parts.get(0)) + "[" + of(parts.get(1)) + "]";
            case CALL -> node.text() + "(" + joined(parts) + ")";
            case FUNCTION -> "function(" + node.text() + ")";
            case IN -> inner(parts.get(0)) + " in (" + of(parts.get(1)) + ")";
            case TYPE_TEST -> inner(parts.getFirst()) + " instance of " + node.text();
            case TEST -> of(parts.getFirst());
            case INPUT_COMPARISON -> node.text().equals("=") ? of(parts.getFirst()) : node.text() + " " + inner(parts.getFirst());
            case ANY_OF -> joined(parts);
            case NONE_OF -> "not(" + of(parts.getFirst()) + ")";
            case RANGE -> node.text().charAt(0) + of(parts.get(0)) + ".." + of(parts.get(1)) + node.text().charAt(1);
        };
    }

    private static String inner(FeelNode node) {
        boolean bare = switch (node.kind()) {
            case TEXT, NUMBER, FLAG, NULL, DATE, TIME, DATE_TIME, DURATION, NAME, INPUT, LIST, CALL, RANGE, UNKNOWN -> true;
            default -> false;
        };
        return bare ? of(node) : "(" + of(node) + ")";
    }

    private static String joined(List<FeelNode> parts) {
        return parts.stream().map(FeelText::of).collect(Collectors.joining(", "));
    }

    private static String iterators(List<FeelNode> parts) {
        return joined(parts.subList(0, parts.size() - 1));
    }

    /** A backslash stands for itself: the library takes it so unless a letter of an escape follows. */
    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
                .replace("\r", "\\r") + "\"";
    }
}
