package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.tasks.TaskHandler;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A Camunda Form as fields on the server. Of its components these are known: text field, text area, number, select,
 * radio, checkbox, file picker; lint refuses others. Korean texts stand in a component's properties ({@code label.ko}).
 */
final class TaskForm extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, String> hiddenWhen = new LinkedHashMap<>();
    private final String number;
    private final transient DocumentUpload.Store pictures;

    /**
     * The fields of a form.
     *
     * @param number the declaration's, for links to what is picked
     * @param pictures stores what is picked
     */
    TaskForm(JsonNode form, String number, DocumentUpload.Store pictures) {
        this.number = number;
        this.pictures = pictures;
        addClassName("task-form");
        form.path("components").forEach(this::add);
        fields.values().forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(e -> hide()));
        hide();
    }

    /** Shows the fields that the answers so far ask for; what is hidden is no answer. */
    private void hide() {
        Map<String, Object> answers = entered();
        hiddenWhen.forEach((key, condition) -> fields.get(key).setVisible(!Feel.holds(condition, answers)));
    }

    private void add(JsonNode c) {
        Component field = switch (c.path("type").asString("")) {
            case "textfield" -> typed(new TextField());
            case "textarea" -> typed(new TextArea());
            case "number" -> new BigDecimalField();
            case "checkbox" -> new Checkbox();
            case "select" -> select(c);
            case "radio" -> radio(c);
            case "filepicker" -> new DocumentPicker(number, c.path("multiple").asBoolean(false),
                    c.path("accept").asString(""), pictures);
            default -> null;
        };
        if (field == null) {
            return;
        }
        String label = texts(c, "label", c.path("label").asString(""));
        if (c.path("validate").path("required").asBoolean(false)) {
            required.add(c.path("key").asString());
            if (field instanceof DocumentPicker) {
                // A group of fields cannot be marked as required but in words (axe: aria-allowed-attr).
                label = text("field.required", label);
            } else {
                field.getElement().setProperty("required", true);
            }
        }
        ((HasLabel) field).setLabel(label);
        if (c.path("validate").path("maxLength").isInt()) {
            field.getElement().setProperty("maxlength", c.path("validate").path("maxLength").asInt());
        }
        String description = texts(c, "description", c.path("description").asString(""));
        if (!description.isEmpty()) {
            field.getElement().setProperty("helperText", description);
        }
        fields.put(c.path("key").asString(), field);
        String hide = c.path("conditional").path("hide").asString("");
        if (!hide.isEmpty()) {
            hiddenWhen.put(c.path("key").asString(), hide);
        }
        add(field);
    }

    /** What is typed is known here before the page changes around it. */
    private static <T extends Component & HasValueChangeMode> T typed(T field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private static List<String> values(JsonNode c) {
        return c.path("values").valueStream().map(v -> v.path("value").asString()).toList();
    }

    private static String valueText(JsonNode c, String value) {
        String label = c.path("values").valueStream().filter(v -> v.path("value").asString().equals(value))
                .map(v -> v.path("label").asString()).findFirst().orElse(value);
        return texts(c, "value." + value, label);
    }

    private static Component select(JsonNode c) {
        // Vaadin's Select marks its button as required, which a button cannot be (axe: aria-allowed-attr).
        ComboBox<String> select = new ComboBox<>();
        select.setItems(values(c));
        select.setItemLabelGenerator(v -> valueText(c, v));
        return select;
    }

    private static Component radio(JsonNode c) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values(c));
        group.setItemLabelGenerator(v -> valueText(c, v));
        String preset = c.path("defaultValue").asString("");
        if (!preset.isEmpty()) {
            group.setValue(preset);
        }
        return group;
    }

    private static String texts(JsonNode c, String key, String english) {
        return Texts.locale().getLanguage().equals("ko")
                ? c.path("properties").path(key + ".ko").asString(english) : english;
    }

    /** What was entered can be read, and for the while not be changed. */
    void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> ((HasValue<?, ?>) field).setReadOnly(readOnly));
    }

    /** Leads into the first field, or into the first of those that need mending. */
    void focus(Set<String> errors) {
        fields.entrySet().stream().filter(f -> f.getValue().isVisible())
                .filter(f -> errors.isEmpty() || errors.contains(f.getKey())).findFirst()
                .ifPresent(f -> Focus.in(f.getValue()));
    }

    /** What was entered, by field; without what is hidden. */
    Map<String, Object> answers() {
        Map<String, Object> answers = entered();
        answers.keySet().removeIf(key -> !fields.get(key).isVisible());
        return answers;
    }

    private Map<String, Object> entered() {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object value = ((AbstractField<?, ?>) field).getValue();
            if (value != null && !value.toString().isBlank() && !(value instanceof Collection<?> c && c.isEmpty())) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    /** The fields that must be filled in and are not. */
    Map<String, String> missing() {
        Map<String, Object> answers = answers();
        Map<String, String> missing = new LinkedHashMap<>();
        required.stream().filter(key -> fields.get(key).isVisible() && !answers.containsKey(key)).forEach(key -> missing.put(key, "Fill this in."));
        return missing;
    }

    /** Shows each error at its field; fields without one are cleared. What was entered stays. */
    void show(TaskHandler.InvalidAnswers invalid) {
        Map<String, String> errors = invalid.errors();
        fields.forEach((key, field) -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(errors.containsKey(key));
                validated.setErrorMessage(errors.containsKey(key) ? mend(invalid.mendKey(key)) : "");
            }
        });
    }

    /** A form that is newer than the application has fields that no text was written for. */
    private static String mend(String key) {
        String mend = text("task.mend." + key);
        return mend.equals("task.mend." + key) ? text("required") : mend;
    }
}
