package org.openpass.authoring.feel;

import static org.openpass.authoring.feel.FeelType.ANY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression answers where certain variables are known, and what in it would answer null whatever they hold: the engine
 * compares a list with a text without a word, and the case then stands at its gateway.
 */
final class FeelTypes {

    /** Asks for more than is for everybody. */
    static final String WHOLE = "whole";
    static final String NO_PART = "noPart";

    private final Known known;
    private final Map<String, Given> own = new HashMap<>();
    private final List<FeelProblem> problems = new ArrayList<>();

    FeelTypes(Known known) {
        this.known = known;
    }

    List<FeelProblem> problems() {
        return problems.stream().distinct().toList();
    }

    Given of(FeelNode node) {
        return switch (node.kind()) {
            case TEXT -> Given.of("", Set.of(node.text()));
            case NUMBER, NEGATIVE -> each(node, FeelType.NUMBER);
            case FLAG, EVERY, SOME -> iterated(node, Given.of("", FeelType.FLAG));
            case DATE -> Given.of("", FeelType.DATE);
            case TIME -> Given.of("", FeelType.TIME);
            case DATE_TIME -> Given.of("", FeelType.DATE_TIME);
            case DURATION -> Given.of("", FeelType.DURATION);
            case NAME -> named(node.text());
            case PATH -> of(node.part(0)).part(node.text()).orElseGet(() -> none(node.toString()));
            case LIST -> list(node);
            case CONTEXT -> new Given("", FeelType.CONTEXT, false, Set.of(),
                    node.parts().stream().map(entry -> of(entry.part(0)).named(entry.text())).toList());
            case COMPARISON -> compared(node);
            case AND, OR -> flags(node);
            case ARITHMETIC -> calculated(node);
            case IF -> {
                flag(node.part(0));
                yield of(node.part(1)).or(of(node.part(2)));
            }
            case FOR -> new Given("", FeelType.LIST, false, Set.of(), List.of(iterated(node, null)));
            case FILTER -> filtered(node);
            case CALL -> called(node);
            case IN, TYPE_TEST, INPUT_COMPARISON, ANY_OF, NONE_OF, RANGE -> each(node, FeelType.FLAG);
            case TEST, ENTRY -> of(node.part(0));
            case INPUT, NULL, FUNCTION, STEPS, ITERATOR, UNKNOWN -> Given.of("", ANY);
        };
    }

    private Given each(FeelNode node, FeelType type) {
        node.parts().forEach(this::of);
        return Given.of("", type);
    }

    private Given named(String path) {
        String[] parts = path.split("\\.");
        Given at = own.getOrDefault(parts[0], known.may().get(parts[0]));
        if (at == null) {
            return Given.of("", ANY);
        }
        if (at.closed() && parts.length == 1) {
            problems.add(FeelProblem.of(WHOLE, path, String.join(", ", at.within().stream().map(part -> path + "." + part.name()).toList())));
            return Given.of("", ANY);
        }
        for (int i = 1; i < parts.length; i++) {
            Given whole = at;
            String part = parts[i];
            at = whole.part(part).orElse(null);
            if (at == null) {
                problems.add(FeelProblem.of(NO_PART, whole.name(), part,
                        Nearest.to(part, whole.within().stream().map(Given::name).toList()).orElse(""),
                        String.join(", ", whole.within().stream().map(Given::name).toList())));
                return Given.of("", ANY);
            }
        }
        return at;
    }

    private Given none(String text) {
        problems.add(FeelProblem.of("noPart", text, "", "", ""));
        return Given.of("", ANY);
    }

    private Given list(FeelNode node) {
        Given item = node.parts().stream().map(this::of).reduce(Given::or).orElse(Given.of("", ANY));
        return new Given("", FeelType.LIST, false, Set.of(), List.of(item.named("")));
    }

    private Given compared(FeelNode node) {
        Given left = of(node.part(0));
        Given right = of(node.part(1));
        if (!left.type().comparable(right.type())) {
            boolean swapped = right.type() == FeelType.LIST;
            FeelNode list = node.part(swapped ? 1 : 0);
            if ((swapped || left.type() == FeelType.LIST) && node.text().equals("=")) {
                problems.add(FeelProblem.of("listCompared", list, FeelNode.of(FeelNode.Kind.CALL, "list contains", list,
                        node.part(swapped ? 0 : 1))));
            } else if (left.type() == FeelType.WRITTEN_DATE || right.type() == FeelType.WRITTEN_DATE) {
                FeelNode written = node.part(left.type() == FeelType.WRITTEN_DATE ? 0 : 1);
                FeelType other = left.type() == FeelType.WRITTEN_DATE ? right.type() : left.type();
                problems.add(FeelProblem.of("dateIsText", written,
                        (other == FeelType.DATE ? "date(" : "date and time(") + written + ")"));
            } else {
                problems.add(FeelProblem.of("compared", node.part(0), left.type(), node.part(1), right.type()));
            }
        } else if (node.text().equals("=")) {
            neverEqual(node.part(0), left, right);
            neverEqual(node.part(1), right, left);
        }
        return Given.of("", FeelType.FLAG);
    }

    /** A text that the variable never has: a word that was misspelt. */
    private void neverEqual(FeelNode variable, Given of, Given literal) {
        boolean isVariable = variable.is(FeelNode.Kind.NAME);
        if (isVariable && !of.values().isEmpty() && literal.name().isEmpty() && literal.values().size() == 1
                && !of.values().containsAll(literal.values())) {
            String text = literal.values().iterator().next();
            problems.add(FeelProblem.of("neverThat", variable, text, Nearest.to(text, of.values()).orElse(""),
                    String.join(", ", of.values())));
        }
    }

    private Given flags(FeelNode node) {
        node.parts().forEach(this::flag);
        return Given.of("", FeelType.FLAG);
    }

    private void flag(FeelNode node) {
        FeelType type = of(node).type();
        if (!type.is(FeelType.FLAG)) {
            problems.add(FeelProblem.of("notFlag", node, type));
        }
    }

    private Given calculated(FeelNode node) {
        Given left = of(node.part(0));
        Given right = of(node.part(1));
        for (int side = 0; side < 2; side++) {
            FeelType type = (side == 0 ? left : right).type();
            if (type == FeelType.LIST || type == FeelType.FLAG || type == FeelType.CONTEXT) {
                problems.add(FeelProblem.of("notCalculated", node.part(side), type));
            }
        }
        return Given.of("", left.type() == right.type() ? left.type() : ANY);
    }

    private Given filtered(FeelNode node) {
        Given list = of(node.part(0));
        if (!list.type().is(FeelType.LIST)) {
            problems.add(FeelProblem.of("notList", node.part(0), list.type()));
        }
        if (node.part(1).is(FeelNode.Kind.NUMBER) || node.part(1).is(FeelNode.Kind.NEGATIVE)) {
            return list.item();
        }
        Map<String, Given> outer = Map.copyOf(own);
        own.put("item", list.item());
        list.item().within().forEach(part -> own.put(part.name(), part));
        of(node.part(1));
        own.clear();
        own.putAll(outer);
        return list;
    }

    private Given iterated(FeelNode node, Given answer) {
        if (node.parts().isEmpty()) {
            return answer;
        }
        Map<String, Given> outer = Map.copyOf(own);
        node.parts().subList(0, node.parts().size() - 1).forEach(iterator -> {
            Given list = of(iterator.part(0));
            if (!list.type().is(FeelType.LIST)) {
                problems.add(FeelProblem.of("notList", iterator.part(0), list.type()));
            }
            own.put(iterator.text(), list.item().named(iterator.text()));
        });
        Given said = of(node.last());
        own.clear();
        own.putAll(outer);
        return answer == null ? said.named("") : answer;
    }

    private Given called(FeelNode node) {
        List<Given> arguments = node.parts().stream().map(this::of).toList();
        if (!arguments.isEmpty()) {
            FeelType first = arguments.getFirst().type();
            switch (node.text()) {
                case "list contains", "count", "is empty" -> {
                    if (!first.is(FeelType.LIST)) {
                        problems.add(FeelProblem.of("notList", node.part(0), first));
                    }
                }
                case "contains", "starts with", "ends with" -> {
                    if (first == FeelType.LIST && arguments.size() == 2) {
                        problems.add(FeelProblem.of("listCompared", node.part(0),
                                FeelNode.of(FeelNode.Kind.CALL, "list contains", node.part(0), node.part(1))));
                    }
                }
                case "not" -> {
                    if (!first.is(FeelType.FLAG)) {
                        problems.add(FeelProblem.of("notFlag", node.part(0), first));
                    }
                }
                default -> {
                }
            }
        }
        if (node.text().equals("get or else") && arguments.size() == 2) {
            return arguments.get(0).or(arguments.get(1)).named("");
        }
        return Given.of("", FeelFunctions.named(node.text()).flatMap(FeelFunctions.Function::gives).orElse(ANY));
    }
}
