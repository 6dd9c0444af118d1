package org.openpass.workbench.carryout;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.gate.CarryOutCase;
import org.openpass.cargo.gate.CarryOutExtensions;
import org.openpass.cargo.gate.CarryOutRefused;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** A party asks for longer time for the carry-out; what was typed stays while the case stands as it did. */
final class ExtensionForm extends Section {

    private static final int LONGEST_REASON = 2_000;

    private final LocalDate lastDay;
    private final String caseNumber;
    private final transient Actor actor;
    private final transient CarryOutExtensions extensions;
    private final transient Runnable done;
    private final DatePicker until = DateFields.day(text("carryout.ask.until"));
    private final TextArea reason = new TextArea(text("carryout.ask.reason"));
    private final Paragraph message = new Paragraph();

    ExtensionForm(CarryOutCase carryOut, Actor actor, CarryOutExtensions extensions, Optional<RightMissing> missing, Runnable done) {
        this.lastDay = carryOut.lastDay();
        this.caseNumber = carryOut.caseNumber();
        this.actor = actor;
        this.extensions = extensions;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        getElement().setAttribute("aria-label", text("carryout.ask"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        until.setMin(lastDay.plusDays(1));
        until.setMax(extensions.latest(carryOut));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        until.addValueChangeListener(typed -> until.setInvalid(false));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        reason.addClassName("party-field");
        Button ask = new Button(text("carryout.ask.act"));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            ask();
            ask.setEnabled(true);
        });
        Div acts = new Div(ask);
        acts.addClassName("task-acts");
        add(new H2(text("carryout.ask")), new Paragraph(text("carryout.ask.text", Formats.day(lastDay))), message, until, reason, acts);
        missing.ifPresent(right -> {
            until.setEnabled(false);
            reason.setEnabled(false);
            ask.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    /** Whether it is about the case as it stands now. */
    boolean stands(CarryOutCase carryOut) {
        return caseNumber.equals(carryOut.caseNumber()) && lastDay.equals(carryOut.lastDay());
    }

    private void ask() {
        message.setText("");
        try {
            extensions.ask(caseNumber, until.getValue(), reason.getValue(), actor);
            done.run();
        } catch (CarryOutRefused refused) {
            refused.faults().forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        switch (fault.field()) {
            case "until" -> {
                until.setErrorMessage(said);
                until.setInvalid(true);
            }
            case "reason" -> {
                reason.setErrorMessage(said);
                reason.setInvalid(true);
            }
            default -> message.setText(said);
        }
    }
}
