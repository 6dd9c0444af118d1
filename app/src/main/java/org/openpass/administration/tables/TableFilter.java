package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.openpass.ui.DateFields;

/** Which rows of a table are shown: those that hold on a day, and have something in them. */
final class TableFilter extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final TextField words = new TextField();
    private final DatePicker day = DateFields.day(text("tables.on"));

    /** @param wanted told the words, and the day: null for today */
    TableFilter(Supplier<LocalDate> today, BiConsumer<String, LocalDate> wanted) {
        addClassNames("filters", "table-filter");
        getElement().setAttribute("role", "search");
        words.setLabel(text("tables.find"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addClassName("search-words");
        Runnable ask = () -> wanted.accept(words.getValue(), day.getValue() == null || day.getValue().equals(today.get())
                ? null : day.getValue());
        words.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                ask.run();
            }
        });
        day.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                ask.run();
            }
        });
        add(words, day);
    }

    void show(String q, LocalDate on) {
        if (!words.getValue().strip().equals(q)) {
            words.setValue(q);
        }
        day.setValue(on);
    }
}
