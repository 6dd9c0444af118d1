package org.openpass.authoring.feel;

import static org.openpass.authoring.feel.FeelNode.Kind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openpass.authoring.feel.FeelNode.Kind;

/**
 * What a tree may not have. The engine has no limit of its own (camunda 33908): whatever is evaluated must be bounded by how it
 * is written, so each list is walked once, no walk stands within another, and nothing is put together out of itself.
 */
final class FeelRules {

    private static final int DIGITS = 30;
    private static final int DECIMALS = 10;
    private static final Set<Kind> ITERATIONS = EnumSet.of(FOR, SOME, EVERY);
    private static final Set<Kind> IN_FORMS = EnumSet.of(TEXT, NUMBER, FLAG, NULL, NAME, LIST, COMPARISON, AND, OR, CALL);

    private final FeelKind kind;
    private final Set<FeelProblem> problems = new LinkedHashSet<>();

    private FeelRules(FeelKind kind) {
        this.kind = kind;
    }

    static List<FeelProblem> problems(FeelNode tree, FeelKind kind) {
        FeelRules rules = new FeelRules(kind);
        rules.read(tree, false);
        if (kind == FeelKind.KEY && !tree.is(NAME)) {
            rules.add("keyIsVariable");
        }
        if (kind == FeelKind.DUE && tree.all().noneMatch(node -> node.is(NAME))) {
            rules.add("fixed");
        }
        return new ArrayList<>(rules.problems);
    }

    private void read(FeelNode node, boolean within) {
        boolean iterates = ITERATIONS.contains(node.kind()) || node.is(FILTER) && !isIndex(node.part(1));
        if (iterates && within) {
            add("nestedIteration");
        }
        if (kind == FeelKind.FORM && !IN_FORMS.contains(node.kind())) {
            add("notInForms", node.kind().name());
        }
        switch (node.kind()) {
            case UNKNOWN, FUNCTION -> add("ownFunction");
            case CALL -> call(node);
            case ARITHMETIC -> {
                if (node.text().equals("**")) {
                    add("power");
                }
            }
            case NUMBER -> {
                if (node.text().length() > DIGITS) {
                    add("longNumber", DIGITS);
                }
            }
            case INPUT -> {
                if (kind != FeelKind.CELL) {
                    add("inputInCellsOnly");
                }
            }
            case STEPS -> add("steps");
            case FOR, SOME, EVERY -> {
                if (node.parts().size() > 2) {
                    add("oneIterator");
                }
            }
            case ITERATOR -> list(node.part(0));
            case FILTER -> {
                if (iterates) {
                    list(node.part(0));
                }
            }
            case CONTEXT -> context(node);
            default -> {
            }
        }
        node.parts().forEach(part -> read(part, within || iterates));
    }

    private void list(FeelNode list) {
        if (!list.is(NAME) && !list.is(INPUT) && !list.is(STEPS)) {
            add("namedListOnly");
        }
    }

    private static boolean isIndex(FeelNode filter) {
        return filter.is(NUMBER) || filter.is(NEGATIVE) && filter.part(0).is(NUMBER);
    }

    private void call(FeelNode call) {
        String name = call.text();
        List<FeelNode> arguments = call.parts().stream().map(part -> part.is(ENTRY) ? part.part(0) : part).toList();
        if (FeelFunctions.OF_THE_CLOCK.contains(name)) {
            add("clock", name);
            return;
        } else if (FeelFunctions.OF_CHANCE.contains(name)) {
            add("chance", name);
            return;
        }
        FeelFunctions.named(name).ifPresentOrElse(function -> {
            if (arguments.size() < function.least() || arguments.size() > function.most()) {
                add("arguments", name, function.least(), function.most());
            }
        }, () -> add("function", name, Nearest.to(name, FeelFunctions.names()).orElse("list contains")));
        if (kind == FeelKind.FORM && FeelFunctions.named(name).isPresent() && !FeelFunctions.OF_FORMS.contains(name)) {
            add("notInForms", name);
        }
        if (FeelFunctions.CONVERSIONS.contains(name) && !arguments.isEmpty()) {
            converted(name, arguments.getFirst());
        }
        if (name.equals("decimal") && arguments.size() == 2 && !(arguments.get(1).is(NUMBER)
                && arguments.get(1).text().matches("\\d{1,2}") && Integer.parseInt(arguments.get(1).text()) <= DECIMALS)) {
            add("decimals", DECIMALS);
        }
    }

    /** The parser makes constants of the literals; see {@link NoValues} for those that are none. */
    private void converted(String function, FeelNode argument) {
        switch (argument.kind()) {
            case NAME, PATH, INPUT, NULL, NUMBER, DATE, TIME, DATE_TIME, DURATION -> {
            }
            case TEXT -> {
                if (function.equals("number") && !argument.text().matches("-?\\d{1,20}(\\.\\d{1,20})?")) {
                    add("noSuchValue", function, argument.text());
                }
            }
            default -> add("literalOrVariable", function);
        }
    }

    /** {@code {a: x + x, b: a + a, c: b + b}} doubles with each entry. */
    private void context(FeelNode context) {
        Set<String> before = new HashSet<>();
        for (FeelNode entry : context.parts()) {
            if (entry.all().anyMatch(node -> node.is(NAME) && before.contains(node.text().split("\\.")[0]))) {
                add("entryOfEntry", entry.text());
            }
            before.add(entry.text());
        }
    }

    private void add(String code, Object... args) {
        problems.add(FeelProblem.of(code, args));
    }
}
