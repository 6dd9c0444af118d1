package org.openpass.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A property of an element template (zeebe-element-templates-json-schema 0.39), put together piece by piece. */
final class TemplateProperty {

    private final Map<String, Object> json = new LinkedHashMap<>();

    private TemplateProperty(String type, Map<String, Object> binding) {
        json.put("type", type);
        json.put("binding", binding);
    }

    /** One that is set with the template and not seen. */
    static TemplateProperty hidden(Map<String, Object> binding, String value) {
        return new TemplateProperty("Hidden", binding).value(value);
    }

    /** One that is yes or no, set with the template and not seen. */
    static TemplateProperty flag(Map<String, Object> binding, boolean value) {
        return new TemplateProperty("Hidden", binding).put("value", value);
    }

    static TemplateProperty line(Map<String, Object> binding) {
        return new TemplateProperty("String", binding);
    }

    static TemplateProperty text(Map<String, Object> binding) {
        return new TemplateProperty("Text", binding);
    }

    /** @param choices value to its words */
    static TemplateProperty choice(Map<String, Object> binding, Map<String, String> choices) {
        TemplateProperty property = new TemplateProperty("Dropdown", binding);
        List<Map<String, String>> offered = new ArrayList<>();
        choices.forEach((value, name) -> offered.add(Map.of("name", name, "value", value)));
        property.json.put("choices", offered);
        return property;
    }

    /** A {@code zeebe:property} of the element. */
    static Map<String, Object> property(String name) {
        return Map.of("type", "zeebe:property", "name", name);
    }

    /** An attribute of an extension element. */
    static Map<String, Object> of(String element, String attribute) {
        return Map.of("type", element, "property", attribute);
    }

    TemplateProperty id(String id) {
        return put("id", id);
    }

    TemplateProperty value(String value) {
        return value == null ? this : put("value", value);
    }

    TemplateProperty words(String group, String label, String description) {
        put("group", group).put("label", label);
        return description == null ? this : put("description", description);
    }

    /** An expression, written with its leading {@code =}. */
    TemplateProperty expression() {
        return put("feel", "required");
    }

    /** Empty, the model does not have it at all. */
    TemplateProperty optional() {
        return put("optional", true);
    }

    TemplateProperty needed() {
        return put("constraints", Map.of("notEmpty", true));
    }

    /** Shown only while the property of this id has this value. */
    TemplateProperty when(String id, String value) {
        return put("condition", Map.of("property", id, "equals", value));
    }

    private TemplateProperty put(String key, Object value) {
        json.put(key, value);
        return this;
    }

    Map<String, Object> json() {
        return json;
    }
}
