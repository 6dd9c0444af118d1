package org.openpass.studio.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form of form-js as text: read, changed in a few ways, and written as its editor writes it. */
final class FormJson {

    /** What the workbench draws; {@code text} is for editors, officers do not see it. */
    private static final Set<String> DRAWN = Set.of("text", "textfield", "textarea", "number", "checkbox", "select", "radio",
            "filepicker");
    private static final String PROPERTIES = "properties";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A text that people read.
     *
     * @param component whose it is
     * @param property its Korean stands in the component's custom property of this name and {@code .ko}
     */
    record Text(String component, String property, String english, String korean) {
    }

    private FormJson() {
    }

    /** Empty for what is no form. */
    static Optional<JsonNode> read(String content) {
        try {
            return Optional.of(JSON.readTree(content)).filter(form -> form.path("components").isArray());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** As {@code JSON.stringify(form, null, 2)} writes it. */
    static String write(JsonNode form) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator(""))
                .withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(form) + "\n";
    }

    static String id(JsonNode form) {
        return form.path("id").asString("");
    }

    static String tag(JsonNode form) {
        return form.path("versionTag").asString("");
    }

    /** What the workbench would leave out, by id. */
    static Map<String, String> undrawn(JsonNode form) {
        Map<String, String> undrawn = new LinkedHashMap<>();
        form.path("components").valueStream().filter(c -> !DRAWN.contains(c.path("type").asString("")))
                .forEach(c -> undrawn.put(c.path("id").asString(), c.path("type").asString("")));
        return undrawn;
    }

    /** Every text, in the order in which it is read. */
    static List<Text> texts(JsonNode form) {
        List<Text> texts = new ArrayList<>();
        form.path("components").forEach(c -> {
            for (String property : List.of("text", "label", "description")) {
                add(texts, c, property, c.path(property).asString(""));
            }
            c.path("values").forEach(v -> add(texts, c, "value." + v.path("value").asString(""), v.path("label").asString("")));
        });
        return texts;
    }

    private static void add(List<Text> texts, JsonNode c, String property, String english) {
        if (!english.isBlank()) {
            texts.add(new Text(c.path("id").asString(), property, english,
                    c.path(PROPERTIES).path(property + ".ko").asString("")));
        }
    }

    /** The custom properties of a component with this Korean; an empty one is taken away. */
    static Map<String, String> withKorean(JsonNode form, String component, String property, String korean) {
        return withKorean(properties(form, component), property, korean);
    }

    /** The custom properties of a component. */
    static Map<String, String> properties(JsonNode form, String component) {
        Map<String, String> all = new LinkedHashMap<>();
        component(form, component).ifPresent(c -> c.path(PROPERTIES).properties()
                .forEach(each -> all.put(each.getKey(), each.getValue().asString(""))));
        return all;
    }

    /** The same properties with this Korean. */
    static Map<String, String> withKorean(Map<String, String> properties, String property, String korean) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        if (korean.isBlank()) {
            all.remove(property + ".ko");
        } else {
            all.put(property + ".ko", korean.strip());
        }
        return all;
    }

    private static Optional<JsonNode> component(JsonNode form, String id) {
        return form.path("components").valueStream().filter(c -> c.path("id").asString("").equals(id)).findFirst();
    }

    /** The same form without a component. */
    static JsonNode without(JsonNode form, String id) {
        ObjectNode copy = (ObjectNode) form.deepCopy();
        ((ArrayNode) copy.path("components")).removeIf(c -> c.path("id").asString("").equals(id));
        return copy;
    }

    /** The same form with one more question, for a field that a step needs; how it is asked is the owner's to write. */
    static JsonNode with(JsonNode form, Field field) {
        ObjectNode copy = (ObjectNode) form.deepCopy();
        String words = field.key().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        ObjectNode c = ((ArrayNode) copy.path("components")).addObject();
        c.put("id", free(form, "Field_" + Character.toUpperCase(field.key().charAt(0)) + field.key().substring(1)));
        c.put("type", switch (field.type()) {
            case CHOICE -> field.codeList() == null ? "radio" : "select";
            case TEXT -> "textarea";
            case NUMBER -> "number";
            case FLAG -> "checkbox";
            case FILES -> "filepicker";
        });
        c.put("key", field.key()).put("label", Character.toUpperCase(words.charAt(0)) + words.substring(1));
        if (field.type() == TaskKind.Type.CHOICE) {
            ArrayNode values = c.putArray("values");
            field.values().forEach(value -> values.addObject().put("label", value).put("value", value));
            if (field.codeList() != null) {
                c.putObject(PROPERTIES).put("codeList", field.codeList());
            }
        }
        if (field.when() != null) {
            c.putObject("conditional").put("hide", "=not(decision = \"" + field.when() + "\")");
        }
        c.putObject("validate").put("required", field.type() != TaskKind.Type.FLAG);
        return copy;
    }

    private static String free(JsonNode form, String id) {
        String free = id;
        for (int n = 2; component(form, free).isPresent(); n++) {
            free = id + n;
        }
        return free;
    }

    static JsonNode tagged(JsonNode form, String tag) {
        return ((ObjectNode) form.deepCopy()).put("versionTag", tag);
    }

    /** Another form that asks the same, of its first version. */
    static JsonNode from(JsonNode form, String id) {
        ObjectNode copy = (ObjectNode) form.deepCopy();
        copy.put("id", id).put("versionTag", "1.0");
        return copy;
    }

    /** The next tag behind all that were given: 2.0 → 2.1; of tags that count otherwise the first of a new count. */
    static String next(List<String> given) {
        return given.stream().filter(tag -> tag.matches("[0-9]{1,4}\\.[0-9]{1,4}")).map(tag -> tag.split("\\."))
                .map(parts -> new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])})
                .max((a, b) -> a[0] == b[0] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]))
                .map(newest -> newest[0] + "." + (newest[1] + 1)).orElse("1.0");
    }
}
