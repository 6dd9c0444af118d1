package org.openpass.engine.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What the steps of a version most likely are in another: first by their ids, then by type and name, then by where they hang;
 * and last every event that awaits the same message, without which the engine refuses. A person confirms or changes it.
 */
public final class ProposedMapping {

    private final ProcessModel from;
    private final ProcessModel to;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ProposedMapping(ProcessModel from, ProcessModel to) {
        this.from = from;
        this.to = to;
    }

    /** In the order of the version on which cases run now. */
    public static List<MappedElement> of(ProcessModel from, ProcessModel to) {
        ProposedMapping proposed = new ProposedMapping(from, to);
        proposed.add((source, target) -> source.id().equals(target.id()));
        proposed.add((source, target) -> source.name() != null && source.name().equals(target.name()));
        proposed.events((source, target) -> source.eventKind() == target.eventKind() && CatchEvents.message(from, source)
                .equals(CatchEvents.message(to, target)));
        return from.elements().stream().filter(element -> proposed.targets.containsKey(element.id()))
                .map(element -> new MappedElement(element.id(), proposed.targets.get(element.id()))).toList();
    }

    /** Whether a case may stand at it, or it waits beside where one stands. */
    public static boolean holds(Element element) {
        return element.type().isActivity() || element.type() == ElementType.EVENT_BASED_GATEWAY
                || element.type() == ElementType.INTERMEDIATE_CATCH_EVENT || element.type() == ElementType.BOUNDARY_EVENT
                || element.type() == ElementType.START_EVENT && element.eventKind() != Element.EventKind.NONE;
    }

    private void add(BiPredicate<Element, Element> alike) {
        for (Element source : from.elements()) {
            if (holds(source) && !targets.containsKey(source.id())) {
                List<Element> candidates = to.elements().stream().filter(target -> source.type() == target.type()
                        && source.engineTask() == target.engineTask() && free(source, target) && alike.test(source, target)).toList();
                only(candidates).ifPresent(target -> map(source, target));
            }
        }
    }

    /** One that has its own id on the other side is mapped by it, or not at all. */
    private boolean free(Element source, Element target) {
        return !taken.contains(target.id()) && (source.id().equals(target.id()) || from.element(target.id()).isEmpty());
    }

    /** Events of steps that are mapped, by what they wait for. */
    private void events(BiPredicate<Element, Element> alike) {
        Stream.concat(Stream.of(Map.entry(from.id(), to.id())), Map.copyOf(targets).entrySet().stream()).forEach(step -> {
            for (Element source : CatchEvents.of(from, step.getKey())) {
                if (!targets.containsKey(source.id())) {
                    only(CatchEvents.of(to, step.getValue()).stream().filter(target -> !taken.contains(target.id())
                            && source.type() == target.type() && alike.test(source, target)).toList())
                            .ifPresent(target -> map(source, target));
                }
            }
        });
    }

    private void map(Element source, Element target) {
        targets.put(source.id(), target.id());
        taken.add(target.id());
    }

    private static Optional<Element> only(List<Element> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
