package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxColumn.Type;
import org.openpass.tasks.InboxFilter.Op;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;

/** The fields of a filter's values, as its column and its way of comparing ask for them. */
final class FilterValues extends Div {

    private final transient List<Supplier<List<String>>> read = new ArrayList<>();

    FilterValues(InboxColumn column, Op op) {
        addClassName("filter-values");
        switch (op) {
            case EMPTY, FILLED -> { }
            case BETWEEN -> {
                one(column, text("inbox.value.from"));
                one(column, text("inbox.value.until"));
            }
            case IN -> several(column);
            default -> one(column, text("inbox.value"));
        }
    }

    /** What was entered; a field that was left empty is an empty text. */
    List<String> values() {
        return read.stream().flatMap(field -> field.get().stream()).toList();
    }

    private void one(InboxColumn column, String label) {
        List<String> choices = InboxWords.choices(column);
        if (!choices.isEmpty()) {
            Select<String> choice = new Select<>();
            choice.setLabel(label);
            choice.setItems(choices);
            choice.setItemLabelGenerator(value -> InboxWords.value(column, value));
            field(choice, () -> List.of(choice.getValue() == null ? "" : choice.getValue()));
        } else if (column.type() == Type.MOMENT) {
            DatePicker day = DateFields.day(label);
            field(day, () -> List.of(day.getValue() == null ? "" : day.getValue().toString()));
        } else {
            TextField words = new TextField(label);
            field(words, () -> List.of(plain(column, words.getValue())));
        }
    }

    private void several(InboxColumn column) {
        List<String> choices = InboxWords.choices(column);
        if (choices.isEmpty()) {
            TextField words = new TextField(text("inbox.value"));
            words.setHelperText(text("inbox.value.several"));
            field(words, () -> Stream.of(words.getValue().split(column.type() == Type.NUMBER ? "[;\\s]+" : ","))
                    .map(value -> plain(column, value)).filter(value -> !value.isEmpty()).toList());
        } else {
            CheckboxGroup<String> group = new CheckboxGroup<>(text("inbox.value"));
            group.setItems(choices);
            group.setItemLabelGenerator(value -> InboxWords.value(column, value));
            field(group, () -> choices.stream().filter(group.getValue()::contains).toList());
        }
    }

    /** Numbers may be written with their groups. */
    private static String plain(InboxColumn column, String value) {
        return column.type() == Type.NUMBER ? Formats.plain(value) : value.strip();
    }

    private void field(Component field, Supplier<List<String>> value) {
        add(field);
        read.add(value);
    }
}
