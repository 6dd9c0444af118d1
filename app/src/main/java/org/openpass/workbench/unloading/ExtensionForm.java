package org.openpass.workbench.unloading;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Until when more time is asked for, and why. */
final class ExtensionForm extends Div {

    private static final int LONGEST = 500;

    private final transient Unloading unloading;
    private final transient Actor actor;
    private final transient Unloadings unloadings;
    private final transient Runnable done;
    private final DatePicker until = DateFields.day(text("unloadingcase.askedUntil"));
    private final TextArea reason = new TextArea(text("unloadingcase.why"));
    private final Paragraph message = new Paragraph();

    ExtensionForm(Unloading unloading, Actor actor, Unloadings unloadings, Optional<RightMissing> missing, Runnable done) {
        this.unloading = unloading;
        this.actor = actor;
        this.unloadings = unloadings;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        until.setMin(unloading.carryInUntil().plusDays(1));
        until.setMax(unloadings.latest(unloading));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addClassName("party-field");
        Button ask = new Button(text("unloadingcase.ask"));
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            ask();
            ask.setEnabled(true);
        });
        Div acts = new Div(ask);
        acts.addClassName("task-acts");
        add(new H2(text("unloadingcase.ask.title")), new Paragraph(text("unloadingcase.ask.text", Formats.day(unloading.carryInUntil()))), message,
                until, reason, acts);
        missing.ifPresent(right -> {
            until.setEnabled(false);
            reason.setEnabled(false);
            ask.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    /** Whether the time is still this one: what was typed stays then. */
    boolean stands(Unloading now) {
        return now.caseNumber().equals(unloading.caseNumber()) && now.carryInUntil().equals(unloading.carryInUntil());
    }

    private void ask() {
        message.setText("");
        until.setInvalid(false);
        reason.setInvalid(false);
        try {
            unloadings.askExtension(unloading.caseNumber(), until.getValue() == null ? null : until.getValue().toString(), reason.getValue(), actor);
            done.run();
        } catch (UnloadingRefused refused) {
            refused.faults().forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        HasValidation field = Map.<String, HasValidation>of("until", until, "reason", reason).get(fault.field());
        if (field == null) {
            message.setText(said);
        } else {
            field.setErrorMessage(said);
            field.setInvalid(true);
        }
    }
}
