package org.openpass.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ProcessModel;

/**
 * What scenarios passed of a process, and what none of them did. It is told and refuses nothing: which ways are worth a
 * scenario is for the owner to say.
 *
 * @param parts all elements and flows, in the order of the file
 */
public record Coverage(List<Part> parts) {

    /**
     * An element or a flow.
     *
     * @param type the kind of an element, with that of its event: {@code BOUNDARY_EVENT.TIMER}; of a flow {@code FLOW}
     * @param name English, null where it has none
     * @param from of a flow: the element that it leaves; null of an element
     * @param to of a flow: the element that it enters
     * @param choice whether the flow is one of several out of its element
     * @param scenarios how many came by it
     * @param added whether the version that the draft changes does not have it
     */
    public record Part(String id, String type, String name, String from, String to, boolean choice, int scenarios, boolean added) {

        private static final String FLOW = "FLOW";

        public boolean flow() {
            return type.equals(FLOW);
        }

        public boolean missed() {
            return scenarios == 0;
        }
    }

    /**
     * Of the paths of scenarios, each with elements and flows as the engine told of them.
     *
     * @param before ids of the version that the draft changes; empty where it is the first
     */
    static Coverage of(ProcessModel model, Set<String> before, Collection<List<String>> paths) {
        List<Set<String>> walked = paths.stream().<Set<String>>map(HashSet::new).toList();
        Set<String> waiting = model.elements().stream().filter(element -> element.type() == ElementType.EVENT_BASED_GATEWAY)
                .map(Element::id).collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        for (Element element : model.elements()) {
            parts.add(new Part(element.id(), type(element), element.name(), null, null, false, passed(walked, element.id()),
                    !before.contains(element.id())));
        }
        for (Flow flow : model.flows()) {
            // The engine records no flow out of an event-based gateway: the event behind it is what was taken.
            String told = waiting.contains(flow.source()) ? flow.target() : flow.id();
            parts.add(new Part(flow.id(), Part.FLOW, flow.name(), flow.source(), flow.target(),
                    model.outOf(flow.source()).size() > 1, passed(walked, told), !before.contains(flow.id())));
        }
        return new Coverage(List.copyOf(parts));
    }

    private static int passed(List<Set<String>> walked, String id) {
        return (int) walked.stream().filter(path -> path.contains(id)).count();
    }

    private static String type(Element element) {
        return element.eventKind() == Element.EventKind.NONE ? element.type().name()
                : element.type() + "." + element.eventKind();
    }

    /** How many elements and flows at least one scenario came by. */
    public int passed() {
        return (int) parts.stream().filter(part -> !part.missed()).count();
    }

    /** The same of a hundred; a hundred only if nothing is left. */
    public int percent() {
        return parts.isEmpty() ? 0 : passed() * 100 / parts.size();
    }

    /**
     * What no scenario passes, as it is told in words: what the draft added first. Of a flow it is said only where both its ends
     * are passed, for to and from an element that nobody comes by no flow can be taken.
     */
    public List<Part> missed() {
        Set<String> missed = parts.stream().filter(Part::missed).map(Part::id).collect(Collectors.toSet());
        return parts.stream().filter(Part::missed).filter(part -> !missed.contains(part.from()) && !missed.contains(part.to()))
                .sorted((a, b) -> Boolean.compare(b.added(), a.added())).toList();
    }
}
