package org.openpass.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that is changed field by field, with the properties of what is selected beside it. */
@Tag("openpass-form-editor")
@JsModule("context://openpass-ui/form-editor.js")
@StyleSheet("context://openpass-ui/form-editor.css")
public class FormEditor extends FileEditor {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param form what is edited, for those who hear it */
    public FormEditor(String form) {
        words(Map.of("canvas", form));
    }

    /** Selects a component. */
    public void focusElement(String id) {
        call("focusElement($0)", id);
    }

    /** Changes a component as one step of undo: properties of its schema, such as {@code properties} with Korean labels. */
    public void edit(String id, Map<String, ?> schema) {
        order("edit($0, $1)", id, JSON.valueToTree(schema));
    }

    /** Told of the id of the component that is selected, or null. */
    public void onPicked(Consumer<String> told) {
        getElement().addEventListener("picked", event -> {
            JsonNode picked = event.getEventData().path("event.detail");
            told.accept(picked.path("id").asString(null));
        }).addEventData("event.detail");
    }
}
