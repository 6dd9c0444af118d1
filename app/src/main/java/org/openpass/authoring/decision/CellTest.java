package org.openpass.authoring.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.feel.FeelNode;

/**
 * Whether a cell takes a value: as much of unary tests as compares with literals. For anything else it does not say, and the
 * column is not judged.
 */
final class CellTest {

    private static final Object UNSAID = new Object();

    private final Object input;

    private CellTest(Object input) {
        this.input = input;
    }

    /** @return empty where the cell says more than this reads */
    static Optional<Boolean> takes(FeelNode cell, Object input) {
        Object result = new CellTest(input).test(cell);
        return result instanceof Boolean taken ? Optional.of(taken) : Optional.empty();
    }

    private Object test(FeelNode node) {
        return switch (node.kind()) {
            case FLAG -> Boolean.parseBoolean(node.text());
            case INPUT_COMPARISON -> compare(node.text(), input, value(node.part(0)));
            case RANGE -> within(input, node);
            case ANY_OF -> anyOf(node.parts().stream().map(this::test).toList());
            case NONE_OF -> not(test(node.part(0)));
            case TEST -> tested(node.part(0));
            default -> UNSAID;
        };
    }

    /** An expression that asks for the input answers; any other is what the input must equal, or be among. */
    private Object tested(FeelNode expression) {
        Object value = value(expression);
        if (value == UNSAID || expression.all().anyMatch(part -> part.is(FeelNode.Kind.INPUT))) {
            return value instanceof Boolean ? value : UNSAID;
        }
        return value instanceof List<?> list ? anyOf(list.stream().map(item -> compare("=", input, item)).toList())
                : compare("=", input, value);
    }

    private Object value(FeelNode node) {
        return switch (node.kind()) {
            case TEXT -> node.text();
            case NUMBER -> new BigDecimal(node.text());
            case NEGATIVE -> value(node.part(0)) instanceof BigDecimal number ? number.negate() : UNSAID;
            case FLAG -> Boolean.parseBoolean(node.text());
            case DATE -> LocalDate.parse(node.text());
            case INPUT -> input;
            case LIST -> {
                List<Object> items = node.parts().stream().map(this::value).toList();
                yield items.contains(UNSAID) ? UNSAID : items;
            }
            case COMPARISON -> compare(node.text(), value(node.part(0)), value(node.part(1)));
            case AND -> not(anyOf(List.of(not(value(node.part(0))), not(value(node.part(1))))));
            case OR -> anyOf(List.of(value(node.part(0)), value(node.part(1))));
            case IN -> node.part(0).is(FeelNode.Kind.INPUT) ? test(node.part(1)) : UNSAID;
            case RANGE, INPUT_COMPARISON, ANY_OF, NONE_OF, TEST -> test(node);
            case CALL -> called(node);
            default -> UNSAID;
        };
    }

    private Object called(FeelNode node) {
        if (node.text().equals("not") && node.parts().size() == 1) {
            return not(value(node.part(0)));
        }
        if (node.text().equals("list contains") && node.parts().size() == 2 && value(node.part(0)) instanceof List<?> list) {
            Object sought = value(node.part(1));
            return anyOf(list.stream().map(item -> compare("=", item, sought)).toList());
        }
        return UNSAID;
    }

    private Object within(Object value, FeelNode range) {
        Object above = compare(range.text().charAt(0) == '[' ? ">=" : ">", value, value(range.part(0)));
        Object below = compare(range.text().charAt(1) == ']' ? "<=" : "<", value, value(range.part(1)));
        return not(anyOf(List.of(not(above), not(below))));
    }

    private static Object not(Object flag) {
        return flag instanceof Boolean known ? !known : UNSAID;
    }

    private static Object anyOf(List<Object> flags) {
        return flags.contains(true) ? (Object) true : flags.stream().allMatch(flag -> flag.equals(false)) ? false : UNSAID;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object compare(String operator, Object left, Object right) {
        if (left.getClass() != right.getClass() || !(left instanceof Comparable)
                || !operator.equals("=") && !(left instanceof BigDecimal) && !(left instanceof LocalDate)) {
            return UNSAID;
        }
        int order = ((Comparable) left).compareTo(right);
        return switch (operator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
