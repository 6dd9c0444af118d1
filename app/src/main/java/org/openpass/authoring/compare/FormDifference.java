package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.compare.Change.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is different between two forms, component by component and with all that stands in one: what a form asks may hang on a
 * word that no record of it has.
 */
final class FormDifference {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Thing> components = new ArrayList<>();
    private final Thing form;

    private FormDifference(JsonNode form) {
        this.form = new Thing(Part.FORM, null, form.path("id").asString(""), null);
        form.forEachEntry((key, value) -> {
            if (!key.equals("components")) {
                say(this.form, key, value);
            }
        });
        read(form, null);
    }

    /** Of files that have passed the gate. */
    static List<Change> of(byte[] before, byte[] after) {
        FormDifference was = new FormDifference(JSON.readTree(before));
        FormDifference is = new FormDifference(JSON.readTree(after));
        List<Change> changes = new ArrayList<>();
        is.form.differs(was.form, changes::add);
        Map<String, Thing> old = Things.byId(was.components);
        Map<String, Thing> now = Things.byId(is.components);
        Things.compare(old, now, changes::add);
        Things.order(old, now, changes::add);
        return List.copyOf(changes);
    }

    private void read(JsonNode holder, String within) {
        for (JsonNode one : holder.path("components")) {
            String id = one.path("id").asString("");
            Thing component = new Thing(Part.COMPONENT, one.path("type").asString(""), id,
                    one.path("label").asString(one.path("key").asString(""))).standsIn(within);
            one.forEachEntry((key, value) -> {
                if (key.equals("values")) {
                    value.forEach(choice -> component.say("value:" + choice.path("value").asString(""),
                            choice.path("label").asString("")));
                } else if (key.equals("layout")) {
                    component.drawnAt(value);
                } else if (!key.equals("components") && !key.equals("id")) {
                    say(component, key, value);
                }
            });
            components.add(component);
            read(one, id);
        }
    }

    private static void say(Thing thing, String name, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry((key, inner) -> say(thing, name.equals("properties") ? "property:" + key : name + "." + key, inner));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                say(thing, name + "." + (i + 1), value.get(i));
            }
        } else if (!value.isNull()) {
            thing.say(name, value.asString(""));
        }
    }
}
