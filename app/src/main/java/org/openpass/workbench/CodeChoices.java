package org.openpass.workbench;

import java.time.Clock;
import java.util.Optional;
import org.openpass.engine.Forms;
import org.openpass.reference.CodeLists;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of steps, in which a choice may be of a code list: its property {@code codeList} names it, and then the codes of
 * today are offered. The form's own values are for a modeler, which knows no lists.
 */
@Component
public class CodeChoices {

    private static final String LIST = "codeList";

    private final Forms forms;
    private final CodeLists lists;
    private final Clock clock;

    CodeChoices(Forms forms, CodeLists lists, Clock clock) {
        this.forms = forms;
        this.lists = lists;
        this.clock = clock;
    }

    /** The form as it is filled in now. */
    public Optional<JsonNode> form(long formKey) {
        return forms.form(formKey).map(this::filled);
    }

    /** A form that is not deployed, as it would be filled in now. */
    public JsonNode filled(JsonNode form) {
        ObjectNode filled = (ObjectNode) form.deepCopy();
        filled.path("components").valueStream().filter(c -> c.path("properties").has(LIST))
                .forEach(c -> fill((ObjectNode) c, (ObjectNode) c.path("properties")));
        return filled;
    }

    private void fill(ObjectNode choice, ObjectNode properties) {
        ArrayNode values = choice.putArray("values");
        lists.all(properties.path(LIST).asString(), Seoul.today(clock)).forEach(code -> {
            values.addObject().put("label", code.code() + " " + code.name().en()).put("value", code.code());
            properties.put("value." + code.code() + ".ko", code.code() + " " + code.name().ko());
        });
    }
}
