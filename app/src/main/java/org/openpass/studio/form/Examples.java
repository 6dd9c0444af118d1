package org.openpass.studio.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.ui.Texts;
import tools.jackson.databind.JsonNode;

/** Answers that nobody gave, to see how a form looks when it is filled in. */
final class Examples {

    private Examples() {
    }

    /**
     * An answer to each question.
     *
     * @param form with its choices and bounds as they are offered now
     * @param real answers that stand, where the form was really answered
     */
    static Map<String, Object> of(JsonNode form, Map<String, Object> real, Locale reader) {
        Map<String, Object> answers = new LinkedHashMap<>();
        form.path("components").valueStream().filter(c -> c.has("key")).forEach(c -> {
            String key = c.path("key").asString();
            Object made = real.containsKey(key) ? real.get(key) : made(c, reader);
            if (made != null) {
                answers.put(key, made);
            }
        });
        return answers;
    }

    private static Object made(JsonNode c, Locale reader) {
        JsonNode validate = c.path("validate");
        return switch (c.path("type").asString("")) {
            case "select", "radio" -> c.path("values").path(0).path("value").asString(null);
            case "number" -> validate.path("min").isNumber() ? validate.path("min").asInt() : 1;
            case "textfield" -> cut(Texts.text(reader, "forms.example.line"), validate.path("maxLength").asInt(100));
            case "textarea" -> Texts.text(reader, "forms.example.text");
            default -> null;
        };
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
