package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.openpass.access.Actor;
import org.openpass.ui.FormatChoice.Hours;
import org.openpass.ui.FormatChoice.Style;

/** How numbers and dates are written, with an example that changes at once. */
class FormatSettings extends Section {

    /** Afternoon, and a day that nobody takes for a month. */
    private static final Instant MOMENT = Instant.parse("2026-11-28T05:30:00Z");
    private static final long WON = 1_234_567;
    private static final BigDecimal DOLLARS = new BigDecimal("1234.5");

    private final ComboBox<Style> style = new ComboBox<>(text("settings.style"));
    private final RadioButtonGroup<Hours> hours = new RadioButtonGroup<>(text("settings.hours"));
    private final Div example = new Div();
    private final transient ChosenFormats formats;
    private final transient Actor actor;

    FormatSettings(ChosenFormats formats, Actor actor) {
        this.formats = formats;
        this.actor = actor;
        addClassNames("card", "settings");
        FormatChoice chosen = formats.of(actor);
        style.setItems(Style.values());
        style.setItemLabelGenerator(each -> text("settings.style." + each));
        style.setValue(chosen.style());
        style.setWidth("22rem");
        style.setMaxWidth("100%");
        hours.setItems(Hours.values());
        hours.setItemLabelGenerator(each -> text("settings.hours." + each));
        hours.setValue(chosen.hours());
        style.addValueChangeListener(change -> choose());
        hours.addValueChangeListener(change -> choose());
        example.addClassName("format-example");
        // Heard when it changes, since it is what the choice is made by.
        example.getElement().setAttribute("role", "status");
        add(new H2(text("settings.formats")), new Paragraph(text("settings.formats.about")), style, hours, example);
        show();
    }

    private void choose() {
        if (style.getValue() == null) {
            // An emptied field chooses nothing: what holds stands there again.
            style.setValue(formats.of(actor).style());
            return;
        }
        formats.choose(actor, new FormatChoice(style.getValue(), hours.getValue()));
        show();
    }

    private void show() {
        example.removeAll();
        example.add(new Facts().fact(text("settings.example.day"), Formats.day(LocalDate.of(2026, 11, 28)))
                .fact(text("settings.example.moment"), Formats.moment(MOMENT))
                .fact(text("settings.example.won"), Formats.won(WON))
                .fact(text("settings.example.amount"), Formats.amount(DOLLARS, "USD")));
    }
}
