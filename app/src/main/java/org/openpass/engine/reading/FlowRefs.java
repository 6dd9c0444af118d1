package org.openpass.engine.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A flow says where it leads, and each step says which flows come and go: editors draw by the one, the engine goes by the other.
 * A file in which they differ would show another way than the one that is taken.
 */
final class FlowRefs {

    private FlowRefs() {
    }

    static void look(Xml definitions, List<Refusal> found) {
        Map<String, Set<String>> in = new HashMap<>();
        Map<String, Set<String>> out = new HashMap<>();
        definitions.walk().filter(element -> element.is(Xml.BPMN, "sequenceFlow")).forEach(flow -> {
            in.computeIfAbsent(flow.get("targetRef", ""), id -> new HashSet<>()).add(flow.get("id", ""));
            out.computeIfAbsent(flow.get("sourceRef", ""), id -> new HashSet<>()).add(flow.get("id", ""));
        });
        definitions.walk().filter(element -> element.namespace().equals(Xml.BPMN)
                && ElementType.named(element.name()).isPresent()).forEach(element -> {
                    agree(element, "incoming", in, found);
                    agree(element, "outgoing", out, found);
                });
    }

    private static void agree(Xml element, String said, Map<String, Set<String>> flows, List<Refusal> found) {
        Set<String> named = element.all(Xml.BPMN, said).map(Xml::text).collect(Collectors.toSet());
        Set<String> are = flows.getOrDefault(element.get("id", ""), Set.of());
        if (!named.equals(are)) {
            found.add(element.refused("flows", said, element.get("id", "")));
        }
    }
}
