package org.openpass.workbench.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.tasks.FormRules;
import org.openpass.tasks.TaskHandler;
import org.openpass.terms.Labels.Label;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A Camunda Form as fields on the server. Of its components these are known: text field, text area, number, select,
 * radio, checkbox, file picker; lint refuses others. Korean texts stand in a component's properties ({@code label.ko}).
 */
public final class TaskForm extends Div {

    private static final Object[] NONE = {};

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, String> hiddenWhen = new LinkedHashMap<>();
    /** The least and the most of what is a number, for what is said when it is neither between. */
    private final Map<String, Object[]> bounds = new LinkedHashMap<>();
    private final transient FormRules rules;
    private final transient FileField.Maker files;
    private final transient Locale reader;

    /**
     * The fields of a form, in the language of the screen.
     *
     * @param files makes those in which files are picked
     */
    public TaskForm(JsonNode form, FileField.Maker files) {
        this(form, files, Texts.locale());
    }

    /** The same as readers of another language have it. */
    public TaskForm(JsonNode form, FileField.Maker files, Locale reader) {
        this.files = files;
        this.reader = reader;
        this.rules = FormRules.of(form);
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
        Component field = TaskFields.of(c, files, reader);
        if (field == null) {
            return;
        }
        String label = TaskFields.texts(c, "label", c.path("label").asString(""), reader);
        if (c.path("validate").path("required").asBoolean(false)) {
            required.add(c.path("key").asString());
            if (field instanceof FileField) {
                // A group of fields cannot be marked as required but in words (axe: aria-allowed-attr).
                label = Texts.text(reader, "field.required", label);
            } else {
                field.getElement().setProperty("required", true);
            }
        }
        ((HasLabel) field).setLabel(label);
        if (c.path("validate").path("maxLength").isInt()) {
            field.getElement().setProperty("maxlength", c.path("validate").path("maxLength").asInt());
        }
        JsonNode least = c.path("validate").path("min");
        JsonNode most = c.path("validate").path("max");
        if (least.isNumber() && most.isNumber()) {
            bounds.put(c.path("key").asString(), new Object[] {least.numberValue(), most.numberValue()});
        }
        String description = TaskFields.texts(c, "description", c.path("description").asString(""), reader);
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

    /** Tells whenever the person has changed an answer. */
    public void onTyped(Runnable told) {
        fields.values().forEach(field -> ((AbstractField<?, ?>) field).addValueChangeListener(e -> {
            if (e.isFromClient()) {
                told.run();
            }
        }));
    }

    /** Shows these answers, as {@link #entered} gave them, in place of those that stand there. */
    public void fill(Map<String, Object> answers) {
        fields.forEach((key, field) -> {
            @SuppressWarnings("unchecked")
            HasValue<?, Object> filled = (HasValue<?, Object>) field;
            filled.setValue(answers.containsKey(key) ? TaskFields.value(field, answers.get(key)) : filled.getEmptyValue());
        });
    }

    /** What was entered can be read, and for the while not be changed. */
    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> ((HasValue<?, ?>) field).setReadOnly(readOnly));
    }

    /** Leads into the first field, or into the first of those that need mending. */
    public void focus(Set<String> errors) {
        fields.entrySet().stream().filter(f -> f.getValue().isVisible())
                .filter(f -> errors.isEmpty() || errors.contains(f.getKey())).findFirst()
                .ifPresent(f -> Focus.in(f.getValue()));
    }

    /** What a field is called; its key where a newer form had it. */
    public String label(String key) {
        return fields.get(key) instanceof HasLabel field ? field.getLabel() : key;
    }

    /** An answer as the field shows it. */
    public String words(String key, Object answer) {
        return TaskFields.words(fields.get(key), answer);
    }

    /** Puts an answer into its field as if it were typed; null empties it. */
    public void take(String key, Object answer) {
        if (fields.containsKey(key)) {
            Map<String, Object> answers = entered();
            answers.remove(key);
            if (answer != null) {
                answers.put(key, answer);
            }
            fill(answers);
        }
    }

    /** What was entered, by field; without what is hidden. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = entered();
        answers.keySet().removeIf(key -> !fields.get(key).isVisible());
        return answers;
    }

    /** The same with what is hidden. */
    public Map<String, Object> entered() {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object value = ((AbstractField<?, ?>) field).getValue();
            if (value != null && !value.toString().isBlank() && !(value instanceof Collection<?> c && c.isEmpty())) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    /** What is to be mended before it is sent: what must be filled in and is not, and what is not as the form asks for it. */
    public Optional<TaskHandler.InvalidAnswers> faults() {
        Map<String, String> missing = missing();
        Map<String, Label> wrong = rules.faults(answers(), key -> fields.containsKey(key));
        return missing.isEmpty() && wrong.isEmpty() ? Optional.empty()
                : Optional.of(new TaskHandler.InvalidAnswers(missing).and(wrong));
    }

    private Map<String, String> missing() {
        Map<String, Object> answers = answers();
        Map<String, String> missing = new LinkedHashMap<>();
        required.stream().filter(key -> fields.get(key).isVisible() && !answers.containsKey(key)).forEach(key -> missing.put(key, "Fill this in."));
        return missing;
    }

    /** Shows each error at its field; fields without one are cleared. What was entered stays. */
    public void show(TaskHandler.InvalidAnswers invalid) {
        Map<String, String> errors = invalid.errors();
        fields.forEach((key, field) -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(errors.containsKey(key));
                validated.setErrorMessage(errors.containsKey(key) ? invalid.said(key).map(said -> said.in(reader))
                        .orElseGet(() -> mend(invalid.mendKey(key), bounds.getOrDefault(key, NONE))) : "");
            }
        });
    }

    /** A form that is newer than the application has fields that no text was written for. */
    private String mend(String key, Object... bounds) {
        String mend = Texts.text(reader, "task.mend." + key, bounds);
        return mend.equals("task.mend." + key) ? Texts.text(reader, "required") : mend;
    }
}
