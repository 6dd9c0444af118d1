package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.studio.editor.ModelText;
import org.openpass.ui.DateFields;

/** The version tag, which a table has no place for: of law the first day of its effect, of risk a number. */
final class TableTag extends Div {

    private final transient Consumer<UnaryOperator<String>> change;
    private final DatePicker day = DateFields.day(text("ruletable.lawFrom"));
    private final TextField number = new TextField(text("ruletable.tag"));
    private transient String table = "";

    TableTag(boolean writable, Consumer<UnaryOperator<String>> change) {
        this.change = change;
        day.setReadOnly(!writable);
        day.setManualValidation(true);
        number.setReadOnly(!writable);
        number.setMaxLength(20);
        add(day, number);
        day.addValueChangeListener(changed -> written(changed.isFromClient() && changed.getValue() != null,
                String.valueOf(changed.getValue())));
        number.addValueChangeListener(changed -> written(changed.isFromClient() && !changed.getValue().isBlank(),
                changed.getValue().strip()));
    }

    void show(DecisionModel model) {
        table = model.id();
        boolean law = "law".equals(model.kind());
        day.setVisible(law);
        number.setVisible(!law);
        number.setValue(model.versionTag() == null ? "" : model.versionTag());
        day.setValue(day(model.versionTag()));
    }

    private void written(boolean byPerson, String tag) {
        if (byPerson) {
            change.accept(content -> new ModelText(content).extension(table, "versionTag", "value", tag));
        }
    }

    /** Null where the tag is none. */
    private static LocalDate day(String tag) {
        try {
            return tag == null ? null : LocalDate.parse(tag);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
