package org.openpass.authoring.check;

import java.util.Map;
import java.util.Set;
import org.openpass.engine.reading.ElementType;

/** A property that nobody reads is said, and one that somebody reads stands where it is read. */
final class Properties implements Rule {

    private static final Set<String> ANYWHERE = Set.of("owner", "role", "status", "article", "trader.en", "trader.ko");
    private static final Map<String, ElementType> AT = Map.of("fourEyes", ElementType.USER_TASK, "bulk", ElementType.USER_TASK,
            "review", ElementType.USER_TASK, "goal", ElementType.USER_TASK, "decides", ElementType.USER_TASK,
            "parameters", ElementType.BUSINESS_RULE_TASK, "criteria", ElementType.BUSINESS_RULE_TASK);

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> model.elements().forEach(element ->
                element.properties().keySet().stream().sorted().filter(name -> !ANYWHERE.contains(name)).forEach(name -> {
                    if (!AT.containsKey(name)) {
                        found.warning(file, element.id(), "properties.unknown", name);
                    } else if (AT.get(name) != element.type()) {
                        found.error(file, element.id(), "properties.place", name);
                    }
                })));
    }
}
