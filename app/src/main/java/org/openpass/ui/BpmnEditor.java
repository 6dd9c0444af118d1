package org.openpass.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A process that is changed as a diagram, with the properties of what is selected beside it. Its bundle is some
 * megabytes: a view makes it when it is needed. What the browser says here is advice; the server judges each step.
 */
@Tag("openpass-bpmn-editor")
@JsModule("context://openpass-ui/bpmn-editor.js")
@StyleSheet("context://openpass-ui/bpmn-editor.css")
public class BpmnEditor extends FileEditor {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What is selected.
     *
     * @param id of the one element, or null
     * @param count how many elements are
     */
    public record Picked(String id, String name, int count) {
    }

    /**
     * What became of a wish to wrap.
     *
     * @param id of the new sub-process, or null
     * @param why it cannot be: LEVEL (several levels, or nothing), START_OR_END, ENTRIES (not exactly one flow leads
     *         in), EXITS (not exactly one element follows), EVENTS (an event-based gateway would lose its events)
     */
    public record Wrapped(String id, String why) {
    }

    /** @param canvas what the diagram is, for those who hear it; @param properties the panel's name */
    public BpmnEditor(String canvas, String properties) {
        words(Map.of("canvas", canvas, "properties", properties));
        setReadonly(false);
    }

    /** Steps that can be picked from a list, as element templates (a JSON array). */
    public void templates(String templates) {
        getElement().setPropertyJson("templates", JSON.readValue(templates, ArrayNode.class));
    }

    /**
     * A variable that expressions may read.
     *
     * @param type as FEEL names it
     * @param info what it is
     */
    public record Known(String name, String type, String info, boolean isList) {
    }

    /** What is proposed where an expression is written. */
    public void variables(List<Known> variables) {
        getElement().setPropertyList("variables", variables);
    }

    /** Selects an element and opens the panel's entry; an entry may be null. */
    public void focusElement(String id, String entry) {
        call("focusElement($0, $1)", id, entry);
    }

    /** All of the diagram. */
    public void fit() {
        call("fit()");
    }

    /** Closer for a positive direction, farther for a negative one. */
    public void zoom(int direction) {
        call("zoom($0)", direction);
    }

    /** Wraps what is selected into a sub-process, whose name is asked for. */
    public void wrap(Consumer<Wrapped> told) {
        call("wrap()").then(JsonNode.class, result -> told.accept(new Wrapped(text(result, "id"), text(result, "why"))));
    }

    /** Sets properties (name to value) of an element, as a change of its own; an empty value takes one away. */
    public void setProperties(String id, Map<String, String> properties) {
        call("setProperties($0, $1)", id, JSON.valueToTree(properties));
    }

    public void onPicked(Consumer<Picked> told) {
        getElement().addEventListener("picked", event -> {
            JsonNode picked = event.getEventData().path("event.detail");
            told.accept(new Picked(text(picked, "id"), text(picked, "name"), picked.path("count").asInt(0)));
        }).addEventData("event.detail");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString(null);
    }
}
