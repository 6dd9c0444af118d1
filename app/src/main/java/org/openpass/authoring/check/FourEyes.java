package org.openpass.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Element;

/** Steps that two people must do name each other: whoever of the two comes first, the other finds it. */
final class FourEyes implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Map<String, List<String>> partners = model.elements().stream()
                    .filter(element -> element.property("fourEyes").isPresent())
                    .collect(Collectors.toMap(Element::id, FourEyes::others, (a, b) -> a));
            partners.forEach((step, others) -> others.forEach(other -> {
                if (other.equals(step)) {
                    found.error(file, step, "fourEyes.self", step);
                } else if (!partners.getOrDefault(other, List.of()).contains(step)) {
                    found.fixable(file, step, "set:fourEyes", "fourEyes.back", step, other);
                }
            }));
        });
    }

    private static List<String> others(Element element) {
        return List.of(element.property("fourEyes").orElse("").strip().split(" +"));
    }
}
