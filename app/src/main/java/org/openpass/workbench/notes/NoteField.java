package org.openpass.workbench.notes;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.Officer;

/** A note as it is written; a colleague is mentioned by the sign @ and the user name, typed or chosen. */
class NoteField extends Div {

    private static final int LONGEST = 4_000;

    private final TextArea area;

    NoteField(String label, Accounts accounts) {
        addClassName("note-field");
        area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        area.setHelperText(text("notes.help"));
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(1_000);
        area.addValueChangeListener(e -> area.setInvalid(false));
        ComboBox<Officer> colleague = new ComboBox<>(text("notes.mention"));
        colleague.setPlaceholder(text("notes.mention.hint"));
        colleague.setItemLabelGenerator(officer -> officer.displayName() + " (" + officer.username() + ")");
        colleague.setItems(query -> accounts.officers(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
        colleague.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                mention(e.getValue());
                colleague.clear();
            }
        });
        add(area, colleague);
    }

    private void mention(Officer colleague) {
        String typed = area.getValue();
        area.setValue(typed + (typed.isEmpty() || Character.isWhitespace(typed.charAt(typed.length() - 1)) ? "" : " ") + "@"
                + colleague.username() + " ");
        area.focus();
    }

    TextArea area() {
        return area;
    }

    String typed() {
        return area.getValue();
    }

    void begin(String text) {
        area.setValue(text);
    }

    boolean isBlank() {
        return area.getValue().isBlank();
    }

    void clear() {
        area.clear();
        area.setInvalid(false);
    }

    void say(String why) {
        area.setErrorMessage(why);
        area.setInvalid(true);
        area.focus();
    }
}
