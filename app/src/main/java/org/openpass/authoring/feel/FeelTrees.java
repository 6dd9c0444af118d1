package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.*;
import org.openpass.authoring.feel.FeelNode.Kind;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The library's tree as ours: the one class that reads Scala's. What it does not know becomes UNKNOWN, and is refused; a chain
 * of hundreds of operators, which needs no bracket to be deep, is refused as well, since who walks it later has a stack, too.
 */
final class FeelTrees {

    private static final int DEEP = 150;

    private static final class TooDeep extends RuntimeException {
    }

    private int depth;

    private FeelTrees() {
    }

    static FeelNode of(Exp exp) throws FeelParser.Unparsable {
        try {
            return new FeelTrees().read(exp);
        } catch (TooDeep | StackOverflowError deep) {
            throw new FeelParser.Unparsable(FeelProblem.of("tooLongWay"));
        }
    }

    private FeelNode read(Exp exp) {
        if (++depth > DEEP) {
            throw new TooDeep();
        }
        FeelNode node = node(exp);
        depth--;
        return node;
    }

    private FeelNode node(Exp exp) {
        return switch (exp) {
            case ConstString it -> leaf(Kind.TEXT, it.value());
            case ConstNumber it -> leaf(Kind.NUMBER, it.value().bigDecimal().toPlainString());
            case ConstBool it -> leaf(Kind.FLAG, it.value());
            case ConstDate it -> leaf(Kind.DATE, it.value());
            case ConstLocalTime it -> leaf(Kind.TIME, it.value());
            case ConstTime it -> leaf(Kind.TIME, it.value());
            case ConstLocalDateTime it -> leaf(Kind.DATE_TIME, it.value());
            case ConstDateTime it -> leaf(Kind.DATE_TIME, it.value());
            case ConstDayTimeDuration it -> leaf(Kind.DURATION, it.value());
            case ConstYearMonthDuration it -> leaf(Kind.DURATION, it.value());
            case Ref it -> leaf(Kind.NAME, String.join(".", CollectionConverters.asJava(it.names())));
            case PathExpression it -> FeelNode.of(Kind.PATH, it.key(), read(it.path()));
            case ConstList it -> FeelNode.of(Kind.LIST, all(it.items()));
            case ConstContext it -> FeelNode.of(Kind.CONTEXT, pairs(Kind.ENTRY, it.entries()));
            case Equal it -> two(Kind.COMPARISON, "=", it.x(), it.y());
            case LessThan it -> two(Kind.COMPARISON, "<", it.x(), it.y());
            case LessOrEqual it -> two(Kind.COMPARISON, "<=", it.x(), it.y());
            case GreaterThan it -> two(Kind.COMPARISON, ">", it.x(), it.y());
            case GreaterOrEqual it -> two(Kind.COMPARISON, ">=", it.x(), it.y());
            case Addition it -> two(Kind.ARITHMETIC, "+", it.x(), it.y());
            case Subtraction it -> two(Kind.ARITHMETIC, "-", it.x(), it.y());
            case Multiplication it -> two(Kind.ARITHMETIC, "*", it.x(), it.y());
            case Division it -> two(Kind.ARITHMETIC, "/", it.x(), it.y());
            case Exponentiation it -> two(Kind.ARITHMETIC, "**", it.x(), it.y());
            case ArithmeticNegation it -> FeelNode.of(Kind.NEGATIVE, "", read(it.x()));
            case Conjunction it -> two(Kind.AND, "", it.x(), it.y());
            case Disjunction it -> two(Kind.OR, "", it.x(), it.y());
            case If it -> FeelNode.of(Kind.IF, "", read(it.condition()), read(it.statement()), read(it.elseStatement()));
            case For it -> each(Kind.FOR, it.iterators(), it.exp());
            case SomeItem it -> each(Kind.SOME, it.iterators(), it.condition());
            case EveryItem it -> each(Kind.EVERY, it.iterators(), it.condition());
            case IterationContext it -> two(Kind.STEPS, "", it.start(), it.end());
            case Filter it -> two(Kind.FILTER, "", it.list(), it.filter());
            case FunctionInvocation it -> new FeelNode(Kind.CALL, it.function(), arguments(it.params()));
            case FunctionDefinition it -> leaf(Kind.FUNCTION, "");
            case QualifiedFunctionInvocation it -> leaf(Kind.FUNCTION, it.function());
            case JavaFunctionInvocation it -> leaf(Kind.FUNCTION, it.methodName());
            case In it -> two(Kind.IN, "", it.x(), it.test());
            case InstanceOf it -> FeelNode.of(Kind.TYPE_TEST, it.typeName(), read(it.x()));
            case UnaryTestExpression it -> FeelNode.of(Kind.TEST, "", read(it.exp()));
            case InputEqualTo it -> FeelNode.of(Kind.INPUT_COMPARISON, "=", read(it.x()));
            case InputLessThan it -> FeelNode.of(Kind.INPUT_COMPARISON, "<", read(it.x()));
            case InputLessOrEqual it -> FeelNode.of(Kind.INPUT_COMPARISON, "<=", read(it.x()));
            case InputGreaterThan it -> FeelNode.of(Kind.INPUT_COMPARISON, ">", read(it.x()));
            case InputGreaterOrEqual it -> FeelNode.of(Kind.INPUT_COMPARISON, ">=", read(it.x()));
            case InputInRange it -> range(it.range());
            case ConstRange it -> range(it);
            case AtLeastOne it -> FeelNode.of(Kind.ANY_OF, all(it.xs()));
            case Not it -> FeelNode.of(Kind.NONE_OF, "", read(it.x()));
            default -> exp == ConstNull$.MODULE$ ? leaf(Kind.NULL, "")
                    : exp == ConstInputValue$.MODULE$ ? leaf(Kind.INPUT, "") : leaf(Kind.UNKNOWN, exp.getClass().getSimpleName());
        };
    }

    private FeelNode leaf(Kind kind, Object text) {
        return FeelNode.of(kind, String.valueOf(text));
    }

    private FeelNode two(Kind kind, String text, Exp left, Exp right) {
        return FeelNode.of(kind, text, read(left), read(right));
    }

    private List<FeelNode> all(scala.collection.immutable.List<Exp> some) {
        return CollectionConverters.asJava(some).stream().map(this::read).toList();
    }

    private List<FeelNode> pairs(Kind kind, scala.collection.immutable.List<Tuple2<String, Exp>> some) {
        return CollectionConverters.asJava(some).stream().map(pair -> FeelNode.of(kind, pair._1(), read(pair._2()))).toList();
    }

    private FeelNode each(Kind kind, scala.collection.immutable.List<Tuple2<String, Exp>> iterators, Exp body) {
        List<FeelNode> parts = new ArrayList<>(pairs(Kind.ITERATOR, iterators));
        parts.add(read(body));
        return FeelNode.of(kind, parts);
    }

    private List<FeelNode> arguments(FunctionParameters params) {
        return switch (params) {
            case PositionalFunctionParameters it -> all(it.params());
            case NamedFunctionParameters it -> CollectionConverters.asJava(it.params()).entrySet().stream()
                    .map(argument -> FeelNode.of(Kind.ENTRY, argument.getKey(), read(argument.getValue()))).toList();
            default -> List.of(leaf(Kind.UNKNOWN, params.getClass().getSimpleName()));
        };
    }

    private FeelNode range(ConstRange range) {
        String brackets = (range.start() instanceof ClosedConstRangeBoundary ? "[" : "]")
                + (range.end() instanceof ClosedConstRangeBoundary ? "]" : "[");
        return FeelNode.of(Kind.RANGE, brackets, end(range.start()), end(range.end()));
    }

    private FeelNode end(ConstRangeBoundary boundary) {
        return switch (boundary) {
            case ClosedConstRangeBoundary it -> read(it.value());
            case OpenConstRangeBoundary it -> read(it.value());
            default -> leaf(Kind.UNKNOWN, boundary.getClass().getSimpleName());
        };
    }
}
