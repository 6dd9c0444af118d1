package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * What a form may be made of: the components that the workbench draws, with what it reads of them. No HTML, no frame, no
 * picture from elsewhere, no list that is computed.
 */
final class AllowedForm {

    private static final Set<String> FORM = Set.of("id", "type", "components", "versionTag", "schemaVersion",
            "executionPlatform", "executionPlatformVersion", "exporter", "properties");
    private static final Set<String> COMPONENTS = Set.of("text", "textfield", "textarea", "number", "select", "radio",
            "checkbox", "filepicker");
    private static final Set<String> COMPONENT = Set.of("id", "type", "key", "label", "description", "text", "layout",
            "validate", "values", "properties", "conditional", "defaultValue", "multiple", "accept", "decimalDigits",
            "increment", "disabled", "readonly", "searchable", "serializeToString");
    private static final Map<String, Set<String>> WITHIN = Map.of("layout", Set.of("row", "columns"),
            "validate", Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType"),
            "conditional", Set.of("hide"), "exporter", Set.of("name", "version"));
    /** A repetition of what repeats, or a reference back: what makes a pattern take for ever. */
    private static final Pattern DEEP = Pattern.compile("\\)[*+{]|\\\\[1-9k]|[*+}][*+]");
    /** A class or an escaped character: one character, whatever stands in it. */
    private static final Pattern ONE = Pattern.compile("\\\\.|\\[\\^?]?(\\\\.|[^\\]\\\\])*]");
    /** How many characters it takes is tried; of several behind each other each number with each of the others. */
    private static final Pattern TRIED = Pattern.compile("[*+]|\\{[0-9]*,[0-9]*}");
    private static final int MOST_TRIED = 3;
    private static final int MOST_OPTIONAL = 8;
    private static final int PATTERN = 60;

    private final List<Refusal> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    static List<Refusal> refusals(JsonNode form) {
        AllowedForm allowed = new AllowedForm();
        allowed.look(form);
        return List.copyOf(allowed.found);
    }

    private void look(JsonNode form) {
        keys(form, FORM, null);
        Words.platform(form.path("executionPlatform").asString(""), form.path("executionPlatformVersion").asString(""), found);
        id(form.path("id").asString(""));
        for (JsonNode component : form.path("components")) {
            component(component);
        }
    }

    private void component(JsonNode component) {
        String id = component.path("id").asString("");
        String type = component.path("type").asString("");
        id(id);
        if (!COMPONENTS.contains(type)) {
            refuse(id, "component", type);
            return;
        }
        keys(component, COMPONENT, id);
        for (JsonNode value : component.path("values")) {
            keys(value, Set.of("label", "value"), id);
        }
        if (!component.path("key").asString("x").matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
            refuse(id, "variable", component.path("key").asString(""));
        }
        String pattern = component.path("validate").path("pattern").asString("");
        if (!safe(pattern)) {
            refuse(id, "pattern", Words.shortened(pattern));
        }
        texts(id, null, component);
    }

    private void keys(JsonNode node, Set<String> allowed, String id) {
        node.forEachEntry((key, value) -> {
            if (!allowed.contains(key)) {
                refuse(id, "attribute", node.path("type").asString(""), key);
            } else if (WITHIN.containsKey(key)) {
                keys(value, WITHIN.get(key), id);
            }
        });
    }

    private void id(String id) {
        if (!Words.plain(id)) {
            refuse(id, "id", id);
        } else if (!ids.add(id)) {
            refuse(id, "idTwice", id);
        }
    }

    private void texts(String id, String key, JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            if (Words.link(text)) {
                refuse(id, "link", Words.shortened(text));
            } else if (!"hide".equals(key) && !"pattern".equals(key) && Words.markup(text)) {
                refuse(id, "markup", Words.shortened(text));
            }
        } else if (node.isObject()) {
            node.forEachEntry((name, value) -> texts(id, name, value));
        } else {
            node.forEach(one -> texts(id, key, one));
        }
    }

    /** Short, and without what takes exponential time: it is run on every answer. */
    private static boolean safe(String pattern) {
        if (pattern.length() > PATTERN) {
            return false;
        }
        String bare = ONE.matcher(pattern).replaceAll("x");
        if (DEEP.matcher(pattern).find() || TRIED.matcher(bare).results().count() > MOST_TRIED
                || bare.chars().filter(c -> c == '?').count() > MOST_OPTIONAL) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void refuse(String id, String code, Object... args) {
        found.add(new Refusal(id, 0, code, Refusal.at(0, code, args).args()));
    }
}
