package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whether a case may be taken from where it stands and placed at another step of its version; all reasons at once. */
public final class PlacementRules {

    /** @param args what the rule's words name besides */
    public record Misplaced(PlacementRule rule, String elementId, List<String> args) {

        static Misplaced of(PlacementRule rule, String elementId, String... args) {
            return new Misplaced(rule, elementId, List.of(args));
        }
    }

    private final ProcessModel model;
    private final Paths paths;

    public PlacementRules(ProcessModel model) {
        this.model = model;
        this.paths = Paths.of(model);
    }

    /**
     * @param active ids of all elements that are active, sub-processes among them, each as often as it is
     * @param awaited joining gateways that wait for others
     */
    public List<Misplaced> of(List<String> active, List<String> awaited, String target) {
        List<Misplaced> found = new ArrayList<>();
        List<String> steps = active.stream().filter(id -> model.element(id).filter(each -> each.type().isScope()).isEmpty()).toList();
        if (steps.size() > 1 || !awaited.isEmpty()) {
            found.add(Misplaced.of(PlacementRule.SIDE_BY_SIDE, target));
        }
        if (steps.stream().flatMap(id -> model.element(id).stream()).anyMatch(each -> each.loop() != null || multiple(each).isPresent())) {
            found.add(Misplaced.of(PlacementRule.MULTI, steps.getFirst()));
        }
        steps.stream().filter(id -> model.element(id).filter(each -> each.type() == ElementType.CALL_ACTIVITY).isPresent())
                .forEach(id -> found.add(Misplaced.of(PlacementRule.CALLED, id)));
        model.element(target).ifPresentOrElse(element -> at(element, active, found),
                () -> found.add(Misplaced.of(PlacementRule.ABSENT, target)));
        return found.stream().distinct().toList();
    }

    private void at(Element target, List<String> active, List<Misplaced> found) {
        kind(target).ifPresent(rule -> found.add(Misplaced.of(rule, target.id())));
        if (model.into(target.id()).stream().flatMap(flow -> model.element(flow.source()).stream())
                .anyMatch(before -> before.type() == ElementType.EVENT_BASED_GATEWAY)) {
            found.add(Misplaced.of(PlacementRule.BEHIND_GATEWAY, target.id()));
        }
        if (isOver(target)) {
            found.add(Misplaced.of(PlacementRule.END, target.id()));
        }
        Optional<Element> multiple = multiple(target);
        multiple.ifPresent(scope -> found.add(Misplaced.of(PlacementRule.MULTI, target.id())));
        if (multiple.isEmpty() && !target.scope().equals(model.id()) && Collections.frequency(active, target.scope()) != 1) {
            found.add(Misplaced.of(PlacementRule.SCOPE, target.id(), target.scope()));
        }
    }

    private Optional<PlacementRule> kind(Element target) {
        return Optional.ofNullable(switch (target.type()) {
            case START_EVENT -> PlacementRule.START;
            case BOUNDARY_EVENT -> PlacementRule.BOUNDARY;
            case EVENT_SUB_PROCESS -> PlacementRule.EVENT_SUB;
            case PARALLEL_GATEWAY, INCLUSIVE_GATEWAY -> model.into(target.id()).size() > 1 ? PlacementRule.JOIN : null;
            default -> null;
        });
    }

    /** Whether the process comes to its end from there without a step that could close the case. */
    private boolean isOver(Element target) {
        return kind(target).isEmpty() && !acts(target) && paths.ends(target.id())
                && paths.after(target.id()).stream().flatMap(id -> model.element(id).stream()).noneMatch(PlacementRules::acts);
    }

    /** What is no step is passed. */
    private static boolean acts(Element element) {
        return switch (element.type()) {
            case START_EVENT, BOUNDARY_EVENT, END_EVENT, EXCLUSIVE_GATEWAY, PARALLEL_GATEWAY, INCLUSIVE_GATEWAY, COMPLEX_GATEWAY -> false;
            default -> true;
        };
    }

    /** The sub-process around it that is done for each of a list. */
    private Optional<Element> multiple(Element element) {
        Optional<Element> scope = model.element(element.scope());
        return scope.filter(around -> around.loop() != null).or(() -> scope.flatMap(this::multiple));
    }

    /** Where a case may be placed at all, wherever it stands: what is offered to choose from. */
    public List<Element> targets() {
        return model.elements().stream().filter(each -> kind(each).isEmpty() && multiple(each).isEmpty() && !isOver(each)
                && model.into(each.id()).stream().flatMap(flow -> model.element(flow.source()).stream())
                .noneMatch(before -> before.type() == ElementType.EVENT_BASED_GATEWAY)).toList();
    }
}
