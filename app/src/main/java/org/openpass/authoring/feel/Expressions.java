package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Expression;
import org.openpass.engine.reading.Expression.Place;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ProcessModel;

/** All expressions of a model, looked at where they stand: what they may not say, what is not known there, what is never true. */
public final class Expressions {

    private static final int LISTED = 12;
    private static final String PARAMETERS = "parameters";

    /** Only what cannot be read takes long to find out, and whoever has so much of it has to begin somewhere. */
    private static final int UNREADABLE = 20;

    private final Set<Problem> problems = new LinkedHashSet<>();
    private int unreadable;

    private Expressions() {
    }

    /**
     * What is wrong with an expression.
     *
     * @param error  else it is doubtful only: the variable is there on some ways and missing on others
     * @param mended the expression as it was probably meant; null where a person must think
     */
    public record Problem(String elementId, FeelProblem what, boolean error, String mended) {

        Problem(String elementId, FeelProblem what, boolean error) {
            this(elementId, what, error, null);
        }
    }

    /** @param gives what its steps give; decisions and forms of the same draft come before those of the library */
    public static List<Problem> of(ProcessModel model, Gives gives) {
        Expressions read = new Expressions();
        model.expressions().forEach(one -> read.parsed(one, kind(one)));
        if (read.unreadable >= UNREADABLE) {
            return List.copyOf(read.problems);
        }
        VariableFlow flow = VariableFlow.of(model, gives);
        for (Expression one : model.expressions()) {
            if (one.place() != Place.FIXED) {
                read.look(model, flow, one);
            }
        }
        model.elements().stream().filter(element -> element.decision() != null).forEach(element ->
                gives.decision(element.decision()).ifPresent(called -> flow.inside(element).ifPresent(known -> {
                    if (called.secret()) {
                        read.secret(element, called.reads(), known);
                    } else {
                        read.known(model, flow, element.id(), element.id(), called.reads(), called.reads(), known);
                        read.closed(element.id(), called.asks(), known);
                    }
                })));
        return List.copyOf(read.problems);
    }

    /** Variables of a decision are looked at where a process calls it: the table itself does not say who gives them. */
    public static List<Problem> of(DecisionModel model) {
        Expressions read = new Expressions();
        model.expressions().forEach(one -> read.parsed(one, kind(one)));
        return List.copyOf(read.problems);
    }

    public static List<Problem> of(FormModel model) {
        Expressions read = new Expressions();
        Set<String> keys = model.components().stream().map(FormModel.Component::key).filter(key -> key != null && !key.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        model.expressions().forEach(one -> read.parsed(one, FeelKind.FORM).flatMap(FeelExpression::tree).ifPresent(tree ->
                FreeNames.of(tree).all().stream().filter(name -> !keys.contains(name) && !name.equals(PARAMETERS)).forEach(name ->
                        read.add(one.elementId(), true, "noField", name, Nearest.to(name, keys).orElse(""),
                                String.join(", ", keys)))));
        return List.copyOf(read.problems);
    }

    /** Whether so much of a table can be read that it is worth looking at as a whole. */
    public static boolean readable(DecisionModel model) {
        Expressions read = new Expressions();
        model.expressions().forEach(one -> read.parsed(one, kind(one)));
        return read.unreadable < UNREADABLE;
    }

    /** The expressions of a decision, as far as they can be read. */
    public static List<FeelNode> asks(DecisionModel model) {
        return model.expressions().stream().flatMap(one -> FeelReading.parse(one.text(), kind(one)).tree().stream()).toList();
    }

    /** The variables that a decision reads. */
    public static Set<String> reads(DecisionModel model) {
        return asks(model).stream().flatMap(tree -> FreeNames.of(tree).all().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a decision answers: one column as its value, several as parts. */
    public static Given answer(DecisionModel model) {
        List<Given> parts = model.outputs().stream().map(column -> new Given(String.valueOf(column.name()), type(column.typeRef()),
                false, listed(column), List.of())).toList();
        return parts.size() == 1 ? parts.getFirst() : new Given("", FeelType.CONTEXT, false, Set.of(), parts);
    }

    private static FeelType type(String typeRef) {
        return switch (typeRef == null ? "" : typeRef) {
            case "string" -> FeelType.TEXT;
            case "boolean" -> FeelType.FLAG;
            case "number", "integer", "long", "double" -> FeelType.NUMBER;
            default -> FeelType.ANY;
        };
    }

    private static Set<String> listed(DecisionModel.Column column) {
        return column.values() == null || !"string".equals(column.typeRef()) ? Set.of()
                : FeelReading.parse(column.values(), FeelKind.CELL).tree().stream().flatMap(FeelNode::all)
                        .filter(node -> node.is(FeelNode.Kind.TEXT)).map(FeelNode::text)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void look(ProcessModel model, VariableFlow flow, Expression one) {
        FeelKind kind = kind(one);
        Optional<FeelNode> tree = FeelReading.parse(one.text(), kind).tree();
        if (tree.isEmpty()) {
            return;
        }
        FreeNames names = FreeNames.of(tree.get());
        for (String place : places(model, one)) {
            Optional<Known> known = at(model, flow, one, place);
            if (known.isPresent()) {
                known(model, flow, one.elementId(), place, names.all(), names.guarded(), known.get());
                typed(one.elementId(), kind, tree.get(), known.get());
                if (one.place() == Place.CONDITION) {
                    FeelMend.of(tree.get(), known.get()).ifPresent(mended -> offer(one.elementId(), mended));
                }
            }
        }
    }

    private void offer(String element, String mended) {
        List<Problem> all = problems.stream().map(each -> each.error() && element.equals(each.elementId())
                ? new Problem(element, each.what(), true, mended) : each).toList();
        problems.clear();
        problems.addAll(all);
    }

    /** A message's key is asked for wherever it is waited for; all else stands at its own element. */
    static List<String> places(ProcessModel model, Expression one) {
        return one.place() != Place.CORRELATION_KEY ? List.of(one.elementId())
                : model.elements().stream().filter(element -> element.event() != null && one.elementId().equals(element.event().ref()))
                        .map(Element::id).toList();
    }

    static Optional<Known> at(ProcessModel model, VariableFlow flow, Expression one, String place) {
        if (one.place() == Place.CONDITION) {
            return model.flows().stream().filter(each -> each.id().equals(place)).findFirst()
                    .flatMap(each -> flow.after(each.source()));
        }
        Element element = model.element(place).orElse(null);
        if (element == null) {
            return Optional.empty();
        }
        return switch (one.place()) {
            case INPUT -> flow.before(place);
            case OUTPUT -> flow.leaving(element);
            default -> element.attachedTo() == null ? flow.inside(element)
                    : model.element(element.attachedTo()).flatMap(flow::inside);
        };
    }

    private void known(ProcessModel model, VariableFlow flow, String reported, String place, Set<String> names,
            Set<String> guarded, Known known) {
        for (String name : names) {
            if (!known.may().containsKey(name)) {
                if (!known.open()) {
                    add(reported, true, "unknown", name, Nearest.to(name, known.may().keySet()).orElse(""), listed(known, name));
                }
            } else if (!known.must().contains(name) && !guarded.contains(name)) {
                add(reported, false, "missing", name, where(model, flow, place, name));
            }
        }
    }

    /** A table that is called here asks for no more than an expression here may. */
    private void closed(String reported, List<FeelNode> asks, Known known) {
        Map<String, Given> closed = known.may().values().stream().filter(Given::closed).collect(Collectors.toMap(Given::name, one -> one));
        FeelTypes types = new FeelTypes(new Known(closed, Set.of(), true));
        asks.forEach(types::of);
        types.problems().stream().filter(problem -> problem.code().equals(FeelTypes.WHOLE) || problem.code().equals(FeelTypes.NO_PART))
                .forEach(problem -> problems.add(new Problem(reported, problem, true)));
    }

    /** That something is missing is said, not what. */
    private void secret(Element task, Set<String> names, Known known) {
        if (!known.open() && !known.may().keySet().containsAll(names)) {
            add(task.id(), true, "within", task.decision().id());
        }
    }

    private static String listed(Known known, String name) {
        String nearest = Nearest.to(name, known.may().keySet()).orElse(null);
        return Stream.concat(Stream.ofNullable(nearest), known.may().keySet().stream().filter(other -> !other.equals(nearest)))
                .limit(LISTED).map(other -> other + " (" + known.may().get(other).type() + ")").collect(Collectors.joining(", "));
    }

    /** The last flow before the ways to the place meet that comes without the variable. */
    private static String where(ProcessModel model, VariableFlow flow, String place, String name) {
        String at = model.flows().stream().filter(each -> each.id().equals(place)).map(Flow::source).findFirst().orElse(place);
        Set<String> seen = new TreeSet<>();
        while (seen.add(at)) {
            List<Flow> into = model.into(at);
            List<Flow> without = into.stream().filter(each ->
                    flow.after(each.source()).filter(known -> !known.must().contains(name)).isPresent()).toList();
            if (without.isEmpty()) {
                String scope = model.element(at).map(Element::scope).orElse(at);
                if (model.element(scope).isEmpty()) {
                    return at;
                }
                at = scope;
            } else if (into.size() > 1) {
                return without.getFirst().id();
            } else {
                at = without.getFirst().source();
            }
        }
        return at;
    }

    private void typed(String reported, FeelKind kind, FeelNode tree, Known known) {
        FeelTypes types = new FeelTypes(known);
        FeelType answer = types.of(tree).type();
        types.problems().forEach(problem -> problems.add(new Problem(reported, problem, true)));
        if (kind == FeelKind.CONDITION && !answer.is(FeelType.FLAG)) {
            add(reported, true, "notFlag", tree, answer);
        } else if (kind == FeelKind.DUE && !answer.is(FeelType.TEXT) && answer != FeelType.DATE_TIME) {
            add(reported, true, "notDate", tree, answer);
        }
    }

    private Optional<FeelExpression> parsed(Expression one, FeelKind kind) {
        if (one.text() == null || one.text().isBlank() && kind == FeelKind.CELL) {
            return Optional.empty();
        }
        if (unreadable >= UNREADABLE) {
            return Optional.empty();
        }
        FeelExpression read = FeelReading.parse(one.text(), kind);
        unreadable += read.tree().isEmpty() ? 1 : 0;
        read.problems().forEach(problem -> problems.add(new Problem(one.elementId(), problem, true)));
        return Optional.of(read);
    }

    static FeelKind kind(Expression one) {
        return switch (one.place()) {
            case CONDITION -> FeelKind.CONDITION;
            case DUE_DATE, FOLLOW_UP_DATE, TIMER -> FeelKind.DUE;
            case CORRELATION_KEY -> FeelKind.KEY;
            case CELL -> FeelKind.CELL;
            case FORM -> FeelKind.FORM;
            case INPUT, OUTPUT, COLUMN, ANSWER, FIXED -> FeelKind.MAPPING;
        };
    }

    private void add(String element, boolean error, String code, Object... args) {
        problems.add(new Problem(element, FeelProblem.of(code, args), error));
    }
}
