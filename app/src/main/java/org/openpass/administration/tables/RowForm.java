package org.openpass.administration.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.RowError;
import org.openpass.ui.Texts;

/** A row of a governed table as somebody fills it in, a field a column; what is wrong stands beside its field. */
public final class RowForm extends Div {

    private final List<ColumnField> fields = new ArrayList<>();
    private final transient GovernedTable table;

    /** An empty row. */
    public RowForm(GovernedTable table) {
        this.table = table;
        addClassName("row-form");
        for (Column column : table.columns()) {
            if (table.lasts() == 0 || !column.name().equals("valid_to")) {
                ColumnField field = new ColumnField(table.name(), column);
                fields.add(field);
                add(field.field());
            }
        }
    }

    /** Shows the values of a row. */
    public RowForm with(Map<String, String> values) {
        fields.forEach(field -> field.show(values.get(field.name())));
        return this;
    }

    /** The row stays about the same thing. */
    RowForm ofOneKey() {
        fields.stream().filter(field -> table.key().contains(field.name())).forEach(ColumnField::keep);
        return this;
    }

    /** What is filled in, by column; null where nothing is. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        fields.forEach(field -> values.put(field.name(), field.value()));
        return values;
    }

    /** Takes marks away; whether something stands there that cannot be read as a day, which is marked. */
    public boolean unreadable() {
        fields.forEach(field -> field.mark(null));
        return fields.stream().filter(ColumnField::unreadable).count() > 0;
    }

    /** Marks the fields that the errors name; returns those that name none. */
    public List<RowError> mark(List<RowError> errors) {
        List<RowError> left = new ArrayList<>();
        for (RowError error : errors) {
            fields.stream().filter(field -> field.name().equals(error.column())).findFirst().ifPresentOrElse(field -> {
                if (!field.marked()) {
                    field.mark(error.text(Texts.locale()));
                }
            }, () -> left.add(error));
        }
        return left;
    }

    /** Whether a field is wrong. */
    public boolean marked() {
        return fields.stream().anyMatch(ColumnField::marked);
    }

    /** Leads to the first field that is wrong, else to one by name. */
    public void focus(String otherwise) {
        fields.stream().filter(ColumnField::marked).findFirst()
                .or(() -> fields.stream().filter(field -> field.name().equals(otherwise)).findFirst())
                .map(ColumnField::field).ifPresent(RowForm::focus);
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
