package org.openpass.portal.manifest;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.Fault;
import org.openpass.ui.Texts;

/** The fields of a form by their names: what they say, and what is wrong with it, at each field; the rest is listed. */
final class FieldFaults {

    /** As many stand on the page; a sheet with more is mended in steps. */
    private static final int SHOWN = 50;

    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Div others = new Div();

    FieldFaults() {
        others.addClassName("task-message");
        others.getElement().setAttribute("role", "alert");
        others.setVisible(false);
    }

    <F extends AbstractField<?, ?>> F put(String name, F field) {
        fields.put(name, field);
        field.getElement().setProperty("manualValidation", true);
        field.addValueChangeListener(changed -> ((HasValidation) field).setInvalid(false));
        return field;
    }

    /** Writes a text into an empty field. */
    void begin(String name, String text) {
        if (fields.get(name) instanceof TextField field && field.isEmpty()) {
            field.setValue(text);
        }
    }

    /** Where what is of no field is told. */
    Div others() {
        return others;
    }

    /** What the visible fields say, by name. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object value = field.getValue();
            if (field.isVisible() && value != null && !value.toString().isBlank()) {
                said.put(name, value instanceof LocalDateTime moment ? moment.toString() : value instanceof Enum<?> constant ? constant.name()
                        : value.toString().strip());
            }
        });
        return said;
    }

    /** Tells what is wrong, or that nothing is. */
    void show(List<Fault> faults) {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        others.removeAll();
        UnorderedList list = new UnorderedList();
        Component first = null;
        for (Fault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            AbstractField<?, ?> field = fault.row() == 0 ? fields.get(fault.field()) : null;
            String words = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
            if (field != null && field.isVisible()) {
                ((HasValidation) field).setErrorMessage(words);
                ((HasValidation) field).setInvalid(true);
                first = first == null ? field : first;
            } else {
                list.add(new ListItem((fault.row() == 0 ? "" : Texts.text("manifest.row", fault.row()) + " ") + words));
            }
        }
        others.setVisible(list.getComponentCount() > 0);
        others.add(list);
        if (first instanceof Focusable<?> at) {
            at.focus();
        }
    }
}
