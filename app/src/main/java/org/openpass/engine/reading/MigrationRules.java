package org.openpass.engine.reading;

import static org.openpass.engine.reading.MigrationRule.ABSENT;
import static org.openpass.engine.reading.MigrationRule.CALLED;
import static org.openpass.engine.reading.MigrationRule.JOIN;
import static org.openpass.engine.reading.MigrationRule.KIND;
import static org.openpass.engine.reading.MigrationRule.FLOW_SCOPE;
import static org.openpass.engine.reading.MigrationRule.LAW;
import static org.openpass.engine.reading.MigrationRule.LOOP;
import static org.openpass.engine.reading.MigrationRule.TWICE;
import static org.openpass.engine.reading.MigrationRule.TYPE;
import static org.openpass.engine.reading.MigrationRule.UNMAPPED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether cases can go on upon another version, before the engine is asked: it has no trial of its own, says one reason where
 * there are three, and of some says that it should be tried again when that would never help. Each rule is proved on the engine
 * by {@code DryRunProvedIT}; all reasons are given at once.
 */
public final class MigrationRules {

    /** Whether a law that is judged by from now on continues the one of before: for each day up to now the same rules. */
    public interface LawContinues {

        boolean test(String decision, String before, String after);
    }

    private static final Set<ElementType> MOVABLE = EnumSet.of(ElementType.SERVICE_TASK, ElementType.USER_TASK,
            ElementType.SUB_PROCESS, ElementType.CALL_ACTIVITY, ElementType.INTERMEDIATE_CATCH_EVENT, ElementType.RECEIVE_TASK,
            ElementType.EVENT_SUB_PROCESS, ElementType.EXCLUSIVE_GATEWAY, ElementType.EVENT_BASED_GATEWAY,
            ElementType.BUSINESS_RULE_TASK, ElementType.SCRIPT_TASK, ElementType.SEND_TASK);
    private static final Set<Element.EventKind> AWAITED = EnumSet.of(Element.EventKind.MESSAGE, Element.EventKind.TIMER,
            Element.EventKind.SIGNAL);

    private final ProcessModel from;
    private final ProcessModel to;
    private final List<MappedElement> mapping;
    private final Map<String, String> targets;
    private final LawContinues continues;
    private final EventRules events;

    public MigrationRules(ProcessModel from, ProcessModel to, List<MappedElement> mapping, LawContinues continues) {
        this.from = from;
        this.to = to;
        this.mapping = List.copyOf(mapping);
        this.continues = continues;
        this.targets = mapping.stream().collect(Collectors.toMap(MappedElement::source, MappedElement::target, (a, b) -> a));
        this.events = new EventRules(from, to, targets);
    }

    /** What is wrong with the mapping, wherever a case stands: then none can be moved. */
    public List<Hindrance> ofMapping() {
        List<Hindrance> found = new ArrayList<>();
        for (MappedElement pair : mapping) {
            if (mapping.stream().filter(other -> other.source().equals(pair.source())).count() > 1) {
                found.add(Hindrance.of(TWICE, pair.source(), pair.target()));
            }
            String further = targets.get(pair.target());
            if (further != null && !further.equals(pair.target()) && !pair.source().equals(pair.target())) {
                found.add(Hindrance.of(TWICE, pair.source(), pair.target(), further));
            }
            if (from.element(pair.source()).isEmpty()) {
                found.add(Hindrance.of(ABSENT, pair.source(), pair.source()));
            }
            if (to.element(pair.target()).isEmpty()) {
                found.add(Hindrance.of(ABSENT, pair.source(), pair.target()));
            }
        }
        return found.stream().distinct().toList();
    }

    /** All that hinders a case that stands there, and what it should be known of it. */
    public List<Hindrance> at(Position position) {
        List<Hindrance> found = new ArrayList<>(events.at(from.id(), to.id()));
        for (String id : position.active()) {
            from.element(id).ifPresent(element -> found.addAll(at(element)));
        }
        if (position.active().isEmpty()) {
            found.add(Hindrance.of(MigrationRule.MOVING, from.id()));
        }
        position.awaited().forEach(gateway -> found.add(Hindrance.of(JOIN, gateway)));
        found.addAll(law(position));
        return found.stream().distinct().toList();
    }

    private List<Hindrance> at(Element element) {
        List<Hindrance> found = new ArrayList<>();
        if (!MOVABLE.contains(element.type())
                || element.type() == ElementType.INTERMEDIATE_CATCH_EVENT && !AWAITED.contains(element.eventKind())) {
            found.add(Hindrance.of(KIND, element.id(), element.type().bpmn()));
        }
        String id = targets.get(element.id());
        Element target = id == null ? null : to.element(id).orElse(null);
        if (id == null) {
            found.add(Hindrance.of(UNMAPPED, element.id()));
        } else if (target != null) {
            found.addAll(onto(element, target));
            found.addAll(events.at(element.id(), id));
        }
        return found;
    }

    private List<Hindrance> onto(Element element, Element target) {
        List<Hindrance> found = new ArrayList<>();
        if (element.type() != target.type() || element.engineTask() != target.engineTask()
                || (element.loop() == null) != (target.loop() == null)) {
            found.add(Hindrance.of(TYPE, element.id(), target.id()));
        }
        if (element.loop() != null && target.loop() != null && !element.loop().equals(target.loop())) {
            found.add(Hindrance.of(LOOP, element.id(), target.id()));
        }
        // The engine would take it, and the called process go on as it is: the case would be told to be where it is not.
        if (element.call() != null && !element.call().equals(target.call())) {
            found.add(Hindrance.of(CALLED, element.id(), target.id()));
        }
        String scope = element.scope().equals(from.id()) ? to.id() : targets.get(element.scope());
        if (scope != null && !scope.equals(target.scope())) {
            found.add(Hindrance.of(FLOW_SCOPE, element.id(), target.id(), target.scope()));
        }
        if (keeps(element, target)) {
            found.add(Hindrance.of(MigrationRule.JOB, element.id(), target.id()));
        }
        return found;
    }

    /** What an open job or task was made with is not made anew. */
    private static boolean keeps(Element element, Element target) {
        return !Objects.equals(element.job(), target.job()) || !Objects.equals(element.form(), target.form())
                || !Objects.equals(element.assignment(), target.assignment()) || !element.inputs().equals(target.inputs());
    }

    /** Decisions ahead that are bound to a law by its tag, and were bound to another when the case was begun. */
    private List<Hindrance> law(Position position) {
        List<Hindrance> found = new ArrayList<>();
        Set<String> ahead = Ahead.of(to, position.active().stream().map(targets::get).filter(Objects::nonNull).toList());
        for (String id : ahead) {
            to.element(id).filter(MigrationRules::byTag).ifPresent(after -> from.elements().stream()
                    .filter(MigrationRules::byTag).map(Element::decision).filter(changed(after.decision()))
                    .forEach(before -> found.add(Hindrance.of(LAW, position.active().getFirst(), before.id(),
                            before.versionTag(), after.decision().versionTag()))));
        }
        return found;
    }

    private Predicate<Element.Decision> changed(Element.Decision after) {
        return before -> before.id().equals(after.id()) && !before.versionTag().equals(after.versionTag())
                && !continues.test(after.id(), before.versionTag(), after.versionTag());
    }

    private static boolean byTag(Element element) {
        return element.decision() != null && element.decision().versionTag() != null;
    }
}
