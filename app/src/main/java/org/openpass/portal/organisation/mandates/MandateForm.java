package org.openpass.portal.organisation.mandates;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.Mandate;
import org.openpass.access.MandateRefused;
import org.openpass.access.Mandates;
import org.openpass.access.NewMandate;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** A mandate as it is offered or asked for: with whom, for which cases, on which days. */
final class MandateForm extends Div {

    private static final int LONGEST_IDENTIFIER = 50;

    private final transient Mandates mandates;
    private final transient Actor actor;
    private final transient Consumer<Mandate> offered;
    private final TextField with;
    private final Checkbox all = new Checkbox(text("mandates.kinds.all"), true);
    private final CheckboxGroup<String> kinds = new CheckboxGroup<>(text("mandates.kinds"));
    private final DatePicker from = DateFields.day(text("mandates.from"));
    private final DatePicker until = DateFields.day(text("mandates.until"));
    private final Paragraph message = new Paragraph();

    /**
     * The form.
     *
     * @param asks a broker asks a client; otherwise a client gives
     * @param cancelled runs when nothing is offered after all
     */
    MandateForm(MandatesPart part, boolean asks, Actor actor, Consumer<Mandate> offered, Runnable cancelled) {
        this.mandates = part.mandates;
        this.actor = actor;
        this.offered = offered;
        addClassName("mandate-form");
        with = new TextField(text(asks ? "mandates.with.client" : "mandates.with.broker"));
        with.setHelperText(text(asks ? "mandates.with.client.help" : "mandates.with.broker.help"));
        with.setMaxLength(LONGEST_IDENTIFIER);
        with.setRequiredIndicatorVisible(true);
        with.setManualValidation(true);
        kinds.setItems(mandates.kinds());
        kinds.setItemLabelGenerator(MandateWords::kind);
        kinds.setManualValidation(true);
        kinds.setVisible(false);
        all.addValueChangeListener(changed -> kinds.setVisible(!changed.getValue()));
        day(from, Seoul.today(part.clock));
        day(until, null);
        until.setHelperText(text("mandates.until.help"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button save = new Button(text(asks ? "mandates.ask.send" : "mandates.give.send"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save();
            save.setEnabled(true);
        });
        Div acts = new Div(save, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        Div of = new Div(all, kinds);
        of.addClassName("mandate-kinds");
        add(message, with, of, from, until, acts);
    }

    void focus() {
        with.focus();
    }

    private static void day(DatePicker picker, LocalDate value) {
        picker.setValue(value);
        picker.setManualValidation(true);
    }

    private void save() {
        message.setText("");
        mark(with, with.getValue().isBlank(), "required");
        mark(kinds, !all.getValue() && kinds.getValue().isEmpty(), "mandates.kinds.missing");
        mark(from, from.getValue() == null, "required");
        // A last day that cannot be read must not become an open end.
        boolean unread = until.getDefaultValidator().apply(until.getValue(), null).isError();
        mark(until, unread || until.getValue() != null && from.getValue() != null
                && until.getValue().isBefore(from.getValue()), "mandates.refused.TIME");
        if (with.isInvalid() || kinds.isInvalid() || from.isInvalid() || until.isInvalid()) {
            return;
        }
        try {
            offered.accept(mandates.offer(new NewMandate(with.getValue(), all.getValue() ? Set.of() : kinds.getValue(),
                    from.getValue(), until.getValue()), actor));
        } catch (MandateRefused refused) {
            String words = MandateWords.refused(refused);
            switch (refused.reason()) {
                case UNKNOWN, SIDES -> {
                    with.setErrorMessage(words);
                    with.setInvalid(true);
                    with.focus();
                }
                default -> message.setText(words);
            }
        }
    }

    private static void mark(HasValidation field, boolean wrong, String why) {
        field.setErrorMessage(text(why));
        field.setInvalid(wrong);
    }
}
