package org.openpass.portal.tariff;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.openpass.ui.DateFields;

/** Words or a code, and the day. */
class TariffSearchBar extends Div {

    private final TextField words = new TextField(text("tariff.words"));
    private final DatePicker on = DateFields.day(text("tariff.on"));
    private transient TariffQuery query = TariffQuery.START;

    TariffSearchBar(Consumer<TariffQuery> asked) {
        addClassNames("filters", "tariff-search");
        getElement().setAttribute("role", "search");
        words.setPlaceholder(text("tariff.words.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addClassName("search-words");
        words.addValueChangeListener(e -> {
            if (e.isFromClient() && !e.getValue().strip().equals(query.q())) {
                asked.accept(query.withQ(e.getValue()));
            }
        });
        on.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                asked.accept(query.withOn(e.getValue()));
            }
        });
        add(words, on);
    }

    void show(TariffQuery shown, LocalDate day) {
        query = shown;
        if (!words.getValue().strip().equals(shown.q())) {
            words.setValue(shown.q());
        }
        on.setValue(day);
    }

    void focusWords() {
        words.focus();
    }
}
