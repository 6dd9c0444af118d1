package org.openpass.authoring.recording;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scenario takes of a document of a case, field by field. What is not named here is left out, so that a field that
 * documents get one day is in no scenario before somebody has thought of it.
 */
public final class AllowList {

    private final Map<String, Taking> fields;

    /** @param fields by their place, where those of a list stand for all of its members: {@code lines[].hsCode} */
    public AllowList(Map<String, Taking> fields) {
        this.fields = Map.copyOf(fields);
    }

    /**
     * Takes what may be taken; objects of which nothing may be are left out as a whole.
     *
     * @param at the place of the document in the scenario
     */
    public ObjectNode take(String at, JsonNode document, Sides sides) {
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        fill(taken, at + ".", "", document, sides);
        return taken;
    }

    private void fill(ObjectNode into, String at, String place, JsonNode object, Sides sides) {
        object.properties().forEach(field -> {
            JsonNode taken = node(at + field.getKey(), place + field.getKey(), field.getValue(), sides);
            if (taken != null) {
                into.set(field.getKey(), taken);
            }
        });
    }

    private JsonNode node(String at, String place, JsonNode value, Sides sides) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            ObjectNode inner = JsonNodeFactory.instance.objectNode();
            fill(inner, at + ".", place + ".", value, sides);
            return inner.isEmpty() ? null : inner;
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                JsonNode member = node(at + "[" + i + "]", place + "[]", value.get(i), sides);
                if (member != null) {
                    list.add(member);
                }
            }
            return list.isEmpty() ? null : list;
        }
        return sides.take(at, value, fields.get(place));
    }
}
