package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Element.EventKind;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ProcessModel;

/**
 * Which variables each element of a process finds: those that every way to it has given, and those that some way has. A process
 * has loops, so what is known is gathered until nothing is added any more: what is sure only shrinks, what may be only grows.
 */
final class VariableFlow {

    private static final int ROUNDS = 60;

    private final ProcessModel model;
    private final Gives gives;
    private final Map<String, Known> before = new HashMap<>();
    private final Map<String, Known> after = new HashMap<>();
    private final Map<String, List<Flow>> into = new HashMap<>();
    private final Map<String, List<Element>> in = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, FeelExpression> sources = new HashMap<>();
    /** Where a case is placed, and what it stands in there, with what it knows; empty for one that begins at the beginning. */
    private final Map<String, Known> placed = new HashMap<>();
    private String target;

    private VariableFlow(ProcessModel model, Gives gives) {
        this.model = model;
        this.gives = gives;
        model.flows().forEach(flow -> into.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow));
        model.elements().forEach(element -> {
            in.computeIfAbsent(element.scope(), id -> new ArrayList<>()).add(element);
            byId.put(element.id(), element);
        });
    }

    static VariableFlow of(ProcessModel model, Gives gives) {
        return new VariableFlow(model, gives).followed();
    }

    /** Of a case that is placed at an element, with what it knows there. */
    static VariableFlow from(ProcessModel model, Gives gives, String target, Known known) {
        VariableFlow flow = new VariableFlow(model, gives);
        flow.target = target;
        flow.placed.put(model.id(), known);
        for (String at = target; flow.byId.containsKey(at); at = flow.byId.get(at).scope()) {
            flow.placed.put(at, known);
        }
        return flow.followed();
    }

    private VariableFlow followed() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Element element : model.elements()) {
                changed |= pass(element);
            }
        }
        return this;
    }

    /** What is known when the element is entered; empty where nothing leads to it. */
    Optional<Known> before(String element) {
        return Optional.ofNullable(before.get(element));
    }

    /** What is known when it was left. */
    Optional<Known> after(String element) {
        return Optional.ofNullable(after.get(element));
    }

    /** Before it, and with what its input mappings set: what its own expressions see. */
    Optional<Known> inside(Element element) {
        return before(element.id()).map(known -> known.and(mapped(element.inputs(), known)));
    }

    /** With what it gives itself: what its output mappings see. */
    Optional<Known> leaving(Element element) {
        return element.type().isScope() ? ended(element) : inside(element).map(here -> given(element).map(here::and)
                .orElseGet(here::opened));
    }

    /** With what it begins: what is called is given besides what it says that it takes. */
    private List<Given> begun() {
        List<Given> given = new ArrayList<>(gives.start(model.id()));
        model.takes().forEach(name -> given.add(Given.of(name, FeelType.ANY)));
        return given;
    }

    private boolean pass(Element element) {
        Known entered = entering(element);
        if (entered == null) {
            return false;
        }
        Known left = left(element, entered);
        boolean changed = !entered.equals(before.put(element.id(), entered));
        if (left != null) {
            changed |= !left.equals(after.put(element.id(), left));
        }
        return changed;
    }

    private Known entering(Element element) {
        Known placed = this.placed.get(element.id());
        Known arrived = arriving(element);
        return placed == null ? arrived : arrived == null ? placed : Known.either(List.of(placed, arrived));
    }

    private Known arriving(Element element) {
        if (element.type() == ElementType.START_EVENT && placed.containsKey(element.scope()) && !element.scope().equals(target)) {
            return null; // it has not begun where what it stands in begins
        }
        if (element.type() == ElementType.BOUNDARY_EVENT) {
            Element host = byId.get(element.attachedTo());
            return host == null || before.get(host.id()) == null ? null : before.get(host.id()).perhaps(below(host));
        }
        if (element.type() == ElementType.START_EVENT) {
            Element scope = byId.get(element.scope());
            return scope == null ? Known.of(begun()) : inside(scope).orElse(null);
        }
        if (element.type() == ElementType.EVENT_SUB_PROCESS) {
            Element scope = byId.get(element.scope());
            Known begun = scope == null ? placed.getOrDefault(model.id(), Known.of(begun())) : inside(scope).orElse(null);
            return begun == null ? null : begun.perhaps(in.getOrDefault(element.scope(), List.of()).stream()
                    .filter(other -> other != element).flatMap(this::within).toList());
        }
        List<Known> ways = into.getOrDefault(element.id(), List.of()).stream().map(flow -> after.get(flow.source()))
                .filter(Objects::nonNull).toList();
        return ways.isEmpty() ? null : element.type() == ElementType.PARALLEL_GATEWAY ? Known.all(ways) : Known.either(ways);
    }

    private Known left(Element element, Known entered) {
        if (element.type().isScope()) {
            return ended(element).map(ended -> ended.and(mapped(element.outputs(), ended))).orElse(null);
        }
        if (element.outputs().isEmpty()) {
            return given(element).map(entered::and).orElseGet(entered::opened);
        }
        Known here = entered.and(mapped(element.inputs(), entered));
        return entered.and(mapped(element.outputs(), given(element).map(here::and).orElseGet(here::opened)));
    }

    private Optional<Known> ended(Element scope) {
        List<Known> ends = in.getOrDefault(scope.id(), List.of()).stream()
                .filter(end -> end.type() == ElementType.END_EVENT && end.eventKind() != EventKind.ERROR)
                .map(end -> after.get(end.id())).filter(Objects::nonNull).toList();
        return ends.isEmpty() ? Optional.empty() : Optional.of(Known.either(ends));
    }

    /** What it sets itself; empty where that is not known. */
    Optional<List<Given>> given(Element element) {
        if (element.job() != null) {
            return gives.job(element.job().type());
        } else if (element.type() == ElementType.USER_TASK) {
            return gives.task(element);
        } else if (element.decision() != null) {
            String result = element.decision().result();
            return result == null ? Optional.empty() : Optional.of(List.of(gives.decision(element.decision())
                    .map(Gives.Decided::answer).orElse(Given.of("", FeelType.ANY)).named(result)));
        } else if (element.type() == ElementType.CALL_ACTIVITY) {
            // how it comes back is looked at where it is drawn; without outputs nothing of it is seen here
            return element.outputs().isEmpty() && element.call() != null && !element.call().returns() ? Optional.of(List.of())
                    : Optional.empty();
        }
        return element.eventKind() == EventKind.MESSAGE
                ? model.awaitedBy(element).flatMap(message -> gives.message(message.name(), model.caseProcess()))
                : Optional.of(List.of());
    }

    private List<Given> mapped(List<Element.Mapping> mappings, Known from) {
        List<Given> set = new ArrayList<>();
        mappings.forEach(mapping -> set.add(mapping.target() == null || mapping.source() == null
                ? Given.of("", FeelType.ANY) : mapped(mapping, from)));
        return set;
    }

    /** {@code answer.note} writes into what stands, which stays what it was. */
    private Given mapped(Element.Mapping mapping, Known from) {
        String[] path = mapping.target().split("\\.");
        Given stands = from.may().get(path[0]);
        return path.length > 1 && stands != null && stands.closed() ? stands : source(mapping.source(), from).named(path[0]);
    }

    private Given source(String source, Known from) {
        if (!source.startsWith("=")) {
            return Given.of("", FeelType.TEXT);
        }
        return sources.computeIfAbsent(source, text -> FeelReading.parse(text, FeelKind.MAPPING)).tree().map(tree -> new FeelTypes(from).of(tree))
                .orElse(Given.of("", FeelType.ANY));
    }

    /** What is known anywhere in an activity. */
    private List<Known> below(Element scope) {
        return in.getOrDefault(scope.id(), List.of()).stream().flatMap(this::within).toList();
    }

    private Stream<Known> within(Element element) {
        Known known = after.getOrDefault(element.id(), before.get(element.id()));
        return Stream.concat(known == null ? Stream.empty() : Stream.of(known), below(element).stream());
    }
}
