package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literals that are none: the parser reads {@code date("2026-02-30")} as null, silently, and so would the engine. */
final class NoValues {

    private static final Pattern TEXT_OR_NULL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\bnull\\b");
    private static final Pattern LITERAL = Pattern.compile(
            "\\b(date and time|date|time|duration|years and months duration)\\s{0,5}\\(\\s{0,5}\"([^\"]{0,40})\"\\s{0,5}\\)|@\"([^\"]{0,40})\"");

    private NoValues() {
    }

    /** More nulls in the tree than in the text: one of the literals became one. */
    static List<FeelProblem> in(String text, FeelNode tree) {
        long written = TEXT_OR_NULL.matcher(text).results().filter(found -> found.group().equals("null")).count();
        if (tree.all().filter(node -> node.is(FeelNode.Kind.NULL)).count() <= written) {
            return List.of();
        }
        List<FeelProblem> problems = new ArrayList<>();
        for (Matcher found = LITERAL.matcher(text); found.find(); ) {
            if (isNull(found.group())) {
                problems.add(FeelProblem.of("noSuchValue", found.group(1) == null ? "@" : found.group(1),
                        found.group(1) == null ? found.group(3) : found.group(2)));
            }
        }
        return problems.isEmpty() ? List.of(FeelProblem.of("noSuchValue", "", "")) : problems;
    }

    private static boolean isNull(String literal) {
        try {
            return FeelParser.parse(literal, false).tree().is(FeelNode.Kind.NULL);
        } catch (FeelParser.Unparsable unparsable) {
            return true;
        }
    }
}
