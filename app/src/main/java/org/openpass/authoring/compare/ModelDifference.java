package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.engine.reading.ProcessModel;

/**
 * What is different between two processes. Elements are the same if they have the same id; where one was taken out and another
 * of its type and name was added, the only such, it is taken for the same under another id.
 */
public final class ModelDifference {

    private ModelDifference() {
    }

    /** By what they are about; the file of each is the caller's to name. */
    public static List<Change> of(ProcessModel before, ProcessModel after) {
        Map<String, String> renamed = renamed(before, after);
        ProcessThings was = new ProcessThings(before, renamed);
        ProcessThings is = new ProcessThings(after, Map.of());
        Map<String, Thing> elements = is.elements();
        Map<String, Thing> flows = is.flows();
        List<Change> changes = new ArrayList<>();
        is.process().differs(was.process(), changes::add);
        renamed.forEach((old, id) -> {
            if (elements.containsKey(id)) {
                changes.add(elements.get(id).renamed(old));
            } else if (flows.containsKey(id)) {
                changes.add(flows.get(id).renamed(old));
            }
        });
        Things.compare(was.elements(), elements, changes::add);
        Things.compare(was.flows(), flows, changes::add);
        Things.compare(was.others(), is.others(), changes::add);
        drawn(flows, was.flows(), changes);
        return List.copyOf(changes);
    }

    /** Old id to new id: of elements that look the same, then of flows between the same elements. */
    static Map<String, String> renamed(ProcessModel before, ProcessModel after) {
        Map<String, String> renamed = new HashMap<>();
        if (!before.id().equals(after.id())) {
            renamed.put(before.id(), after.id());
        }
        ProcessThings is = new ProcessThings(after, Map.of());
        renamed.putAll(Things.sameUnderOtherIds(new ProcessThings(before, renamed).elements(), is.elements(),
                thing -> thing.name == null || thing.name.isBlank() ? null : List.of(thing.type, thing.name)));
        renamed.putAll(Things.sameUnderOtherIds(new ProcessThings(before, renamed).flows(), is.flows(),
                flow -> List.of(flow.said("source"), flow.said("target"))));
        return renamed;
    }

    /** What is only drawn elsewhere is said of a flow when it follows from neither of its ends. */
    private static void drawn(Map<String, Thing> flows, Map<String, Thing> old, List<Change> changes) {
        Set<String> moved = changes.stream().filter(change -> change.kind() == Kind.DRAWN).map(Change::id)
                .collect(Collectors.toSet());
        flows.values().stream().filter(flow -> old.containsKey(flow.id) && flow.drawnElsewhere(old.get(flow.id))
                && Stream.of("source", "target").allMatch(end -> !moved.contains(flow.said(end))
                && Objects.equals(old.get(flow.id).said(end), flow.said(end)))).map(Thing::drawn).forEach(changes::add);
    }
}
