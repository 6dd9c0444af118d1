package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.engine.reading.Expression.Place;
import org.openpass.engine.reading.FormModel.Component;
import tools.jackson.databind.JsonNode;

/** A form out of its JSON. */
final class FormReading {

    private final List<Component> components = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();

    static FormModel of(JsonNode form) {
        return new FormReading().model(form);
    }

    private FormModel model(JsonNode form) {
        if (!form.path("components").isArray()) {
            throw new ModelRefused(Refusal.at(1, "noForm"));
        }
        read(form, null);
        return new FormModel(text(form, "id"), text(form, "versionTag"), text(form, "executionPlatform"),
                text(form, "executionPlatformVersion"), List.copyOf(components), List.copyOf(expressions),
                AllowedForm.refusals(form));
    }

    private void read(JsonNode holder, String within) {
        for (JsonNode one : holder.path("components")) {
            String id = text(one, "id");
            Map<String, String> values = new LinkedHashMap<>();
            one.path("values").forEach(value -> values.put(text(value, "value"), text(value, "label")));
            Map<String, String> properties = new LinkedHashMap<>();
            one.path("properties").forEachEntry((name, value) -> properties.put(name, value.asString("")));
            components.add(new Component(id, text(one, "type"), text(one, "key"), within, text(one, "label"),
                    text(one, "description"), text(one, "text"), one.path("validate").path("required").asBoolean(false),
                    Collections.unmodifiableMap(values),
                    text(one.path("validate"), "pattern"), Map.copyOf(properties)));
            expressions(id, null, one);
            read(one, id);
        }
    }

    /** Every text of the component that begins as FEEL does, wherever form-js may read one; a condition may lack its {@code =}. */
    private void expressions(String id, String name, JsonNode node) {
        node.forEachEntry((key, value) -> {
            if (key.equals("components") || key.equals("properties")) {
                return;
            }
            if (value.isString() && (value.asString().startsWith("=") || key.equals("hide"))) {
                expressions.add(new Expression(id, Place.FORM, key, value.asString()));
            } else {
                expressions(id, key, value);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> expressions(id, name, one));
        }
    }

    /** Null where it is not there. */
    private static String text(JsonNode node, String key) {
        return node.path(key).isMissingNode() || node.path(key).isNull() ? null : node.path(key).asString("");
    }
}
