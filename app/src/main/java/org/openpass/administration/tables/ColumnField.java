package org.openpass.administration.tables;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.openpass.release.Column;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The field of a column: its values are those of the tables, whatever way the reader writes numbers and days. */
final class ColumnField {

    private static final int LONGEST = 400;

    private final String name;
    private final Component field;

    ColumnField(String table, Column column) {
        this.name = column.name();
        String label = TableWords.column(table, name);
        String help = TableWords.help(table, name);
        field = switch (column.type()) {
            case TEXT, NUMBER -> text(label, help, column);
            case DAY -> day(label, help, column);
            case CODE -> code(label, help, column);
        };
        field.setId("column-" + name);
    }

    private static Component text(String label, String help, Column column) {
        TextField text = new TextField(label);
        text.setMaxLength(LONGEST);
        text.setHelperText(help);
        text.setRequiredIndicatorVisible(column.required());
        text.setManualValidation(true);
        if (column.type() == Column.Type.NUMBER) {
            text.getElement().setAttribute("inputmode", "decimal");
        }
        return text;
    }

    private static Component day(String label, String help, Column column) {
        DatePicker day = DateFields.day(label);
        day.setHelperText(help);
        day.setRequiredIndicatorVisible(column.required());
        day.setManualValidation(true);
        return day;
    }

    private static Component code(String label, String help, Column column) {
        ComboBox<String> code = new ComboBox<>(label);
        code.setItems(column.choices().offered());
        code.setItemLabelGenerator(value -> TableWords.value(column, value));
        code.setHelperText(help);
        code.setClearButtonVisible(!column.required());
        code.setRequiredIndicatorVisible(column.required());
        code.setManualValidation(true);
        return code;
    }

    String name() {
        return name;
    }

    Component field() {
        return field;
    }

    /** Which thing a row is about stays, while something of it changes. */
    void keep() {
        ((HasValue<?, ?>) field).setReadOnly(true);
    }

    /** The value as the tables have it; null for none. */
    String value() {
        Object value = ((AbstractField<?, ?>) field).getValue();
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return field.getElement().hasAttribute("inputmode") ? Formats.plain(value.toString()) : value.toString();
    }

    void show(String value) {
        switch (field) {
            case DatePicker day -> day.setValue(value == null ? null : LocalDate.parse(value));
            case ComboBox<?> code -> choose(code, value);
            case TextField text when value != null && text.getElement().hasAttribute("inputmode") ->
                    text.setValue(Formats.number(new BigDecimal(value)));
            case TextField text -> text.setValue(value == null ? "" : value);
            default -> throw new IllegalStateException("No field of a column: " + field);
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> code, String value) {
        ((ComboBox<String>) code).setValue(value);
    }

    /** Whether something is typed that is no day: its value would be none. */
    boolean unreadable() {
        boolean unreadable = field instanceof DatePicker day && day.getValue() == null
                && day.getDefaultValidator().apply(null, new ValueContext(day)).isError();
        if (unreadable) {
            mark(Texts.text("dates.unreadable"));
        }
        return unreadable;
    }

    /** Says what is wrong beside the field; null: nothing. */
    void mark(String error) {
        HasValidationProperties marked = (HasValidationProperties) field;
        marked.setErrorMessage(error);
        marked.setInvalid(error != null);
    }

    boolean marked() {
        return ((HasValidationProperties) field).isInvalid();
    }
}
