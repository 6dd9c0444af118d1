package org.openpass.portal.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** A field whose typed text is kept as it is; what it means is judged with the whole document. */
final class TypedField {

    /** However long somebody types without a pause: what is not sent yet is lost when the browser closes. */
    private static final int SENT_EVERY_MILLIS = 2_000;

    private final Component component;
    private final TextFieldBase<?, String> text;
    private final ComboBox<String> choice;

    private TypedField(TextFieldBase<?, String> text, ComboBox<String> choice) {
        this.text = text;
        this.choice = choice;
        this.component = text == null ? choice : text;
    }

    static TypedField text(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        return typed(field);
    }

    /** Text of several lines; what is too long is told and not cut off. */
    static TypedField area(String label) {
        TextArea field = new TextArea(label);
        field.setMinRows(3);
        return typed(field);
    }

    private static TypedField typed(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SENT_EVERY_MILLIS);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
        return new TypedField(field, null);
    }

    static TypedField number(String label) {
        TypedField field = text(label, 30);
        field.text.getElement().setAttribute("inputmode", "decimal");
        field.text.addClassName("number-field");
        return field;
    }

    static TypedField choice(String label, Collection<String> codes, ItemLabelGenerator<String> names) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(codes);
        box.setItemLabelGenerator(names);
        box.setClearButtonVisible(true);
        box.setManualValidation(true);
        return new TypedField(null, box);
    }

    /** One of some codes, which are shown with their names; of a code that is offered no more, the code alone. */
    static TypedField choice(String label, Map<String, String> names) {
        return choice(label, names.keySet(), code -> names.containsKey(code) ? code + " · " + names.get(code) : code);
    }

    TypedField required() {
        component.getElement().setProperty("required", true);
        return this;
    }

    TypedField help(String words) {
        component.getElement().setProperty("helperText", words);
        return this;
    }

    /** Shows the value, which cannot be changed here, and says why. */
    TypedField lock(String why) {
        component.getElement().setProperty("readonly", true);
        component.getElement().setProperty("required", false);
        return help(why);
    }

    boolean locked() {
        return component.getElement().getProperty("readonly", false);
    }

    Component component() {
        return component;
    }

    String typed() {
        String value = text == null ? choice.getValue() : text.getValue();
        return value == null ? "" : value;
    }

    void fill(String value) {
        if (text != null) {
            text.setValue(value);
        } else {
            choice.setValue(value.isEmpty() ? null : value);
        }
    }

    /** Told what a person typed or chose; never what the program fills in. */
    void onTyped(Consumer<String> listener) {
        if (text != null) {
            text.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    listener.accept(e.getValue());
                }
            });
        } else {
            choice.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    listener.accept(e.getValue() == null ? "" : e.getValue());
                }
            });
        }
    }

    /** Shows what is wrong; empty for nothing. */
    void wrong(String message) {
        if (text != null) {
            text.setErrorMessage(message);
            text.setInvalid(!message.isEmpty());
        } else {
            choice.setErrorMessage(message);
            choice.setInvalid(!message.isEmpty());
        }
    }

    void focus() {
        if (text != null) {
            text.focus();
        } else {
            choice.focus();
        }
        component.getElement().callJsFunction("scrollIntoView", com.vaadin.flow.internal.JacksonUtils
                .createObjectNode().put("block", "center"));
    }
}
