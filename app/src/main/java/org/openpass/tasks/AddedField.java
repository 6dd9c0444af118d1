package org.openpass.tasks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.terms.Labels.Label;
import tools.jackson.databind.JsonNode;

/**
 * A field of a form, as far as the form itself says what may be answered.
 *
 * @param required it must be answered; never so of one that only some answers show, since conditions are the screen's
 * @param shortest of a text
 * @param longest of a text
 * @param pattern that a text must match somewhere, or null
 * @param hint what is said of how it is to be written: the field's description, else the pattern
 * @param values the choices with their words; of those that are of a code list none
 * @param codeList the list of codes that the choices are of, or null
 * @param least a number, or {@code =parameters.…}; null: none
 * @param most as {@code least}
 */
record AddedField(String key, Type type, Label label, boolean required, int shortest, int longest, String pattern, Label hint,
        Map<String, Label> values, String codeList, String least, String most) {

    private static final int LONGEST = 2_000;

    /** The component of a Camunda Form; empty for what is no field, or none that the workbench draws. */
    static Optional<AddedField> of(JsonNode c) {
        String key = c.path("key").asString("");
        JsonNode validate = c.path("validate");
        return key.isEmpty() ? Optional.empty() : type(c.path("type").asString("")).map(type -> new AddedField(key, type,
                label(c, "label", c.path("label").asString(key)),
                validate.path("required").asBoolean(false) && !c.path("conditional").has("hide"),
                Math.max(0, validate.path("minLength").asInt(0)),
                Math.min(LONGEST, validate.path("maxLength").asInt(LONGEST)), pattern(validate), hint(c, validate), values(c),
                c.path("properties").path("codeList").asString(null), bound(validate.path("min")),
                bound(validate.path("max"))));
    }

    /** Of the kinds of text that form-js knows by name its own patterns, wide enough for what is no mistake. */
    private static String pattern(JsonNode validate) {
        return switch (validate.path("validationType").asString("")) {
            case "email" -> "^[^\\s@]+@[^\\s@]+$";
            case "phone" -> "^\\+?[0-9 ()/.-]{4,25}$";
            default -> validate.path("pattern").asString("").isEmpty() ? null : validate.path("pattern").asString();
        };
    }

    private static Label hint(JsonNode c, JsonNode validate) {
        String english = c.path("description").asString("");
        String type = validate.path("validationType").asString("");
        return !english.isBlank() ? label(c, "description", english) : type.equals("email") || type.equals("phone")
                ? Label.of("formrule.as." + type) : new Label(String.valueOf(pattern(validate)), String.valueOf(pattern(validate)));
    }

    private static Optional<Type> type(String component) {
        return Optional.ofNullable(switch (component) {
            case "textfield", "textarea" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "select", "radio" -> Type.CHOICE;
            case "checkbox" -> Type.FLAG;
            case "filepicker" -> Type.FILES;
            default -> null;
        });
    }

    private static Map<String, Label> values(JsonNode c) {
        Map<String, Label> values = new LinkedHashMap<>();
        c.path("values").forEach(v -> values.put(v.path("value").asString(),
                label(c, "value." + v.path("value").asString(), v.path("label").asString())));
        return Collections.unmodifiableMap(values);
    }

    private static Label label(JsonNode c, String property, String english) {
        return new Label(c.path("properties").path(property + ".ko").asString(english), english);
    }

    private static String bound(JsonNode bound) {
        return bound.isMissingNode() || bound.isNull() ? null : bound.asString();
    }
}
