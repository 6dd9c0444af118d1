package org.openpass.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Takes the fields of a scenario from its JSON and gathers what is wrong with them. */
final class ScenarioFields {

    private final List<ScenarioFault> faults = new ArrayList<>();

    List<ScenarioFault> faults() {
        return List.copyOf(faults);
    }

    <V> Map<String, V> entries(JsonNode parent, String field, Function<String, V> value) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            fault(field, "This is a JSON object", "{\"…\": …}");
            return Map.of();
        }
        Map<String, V> entries = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> entries.put(name, value.apply(name)));
        return entries;
    }

    Long won(JsonNode parent, String tax) {
        if (!parent.path(tax).isIntegralNumber()) {
            fault("expect.duty." + tax, "An amount is in whole won", "1320000");
            return 0L;
        }
        return parent.path(tax).asLong();
    }

    List<String> texts(JsonNode parent, String field, String before) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            fault(before + field, "This is a list of texts", "[\"Task_InspectGoods\"]");
            return List.of();
        }
        return node.valueStream().map(JsonNode::asString).toList();
    }

    String text(JsonNode parent, String field, String before) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            fault(before + field, "This is a text", "\"…\"");
            return "";
        }
        return node.asString();
    }

    void known(String before, JsonNode node, Set<String> names) {
        node.propertyNames().stream().filter(name -> !names.contains(name)).forEach(name -> fault(before + name,
                "Nobody knows this field", "one of " + String.join(", ", names.stream().sorted().toList())));
    }

    void fault(String where, String message, String mend) {
        faults.add(new ScenarioFault(where, message, mend));
    }
}
