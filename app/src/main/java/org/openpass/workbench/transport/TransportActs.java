package org.openpass.workbench.transport;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.TransportRefused;
import org.openpass.cargo.transport.Transports;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Provides the security that customs asked for, or has it withdrawn; or asks for more time, or for the withdrawal as long as nothing has left. */
final class TransportActs extends Div {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 40;

    private final String caseNumber;
    private final LocalDate lastDay;
    private final boolean security;
    private final boolean untouched;
    private final transient Actor actor;
    private final transient Transports transports;
    private final transient Runnable done;
    private final Paragraph message = new Paragraph();
    private final TextField reference = new TextField(text("transport.security.reference"));
    private final DatePicker until = DateFields.day(text("transport.until"));
    private final TextArea reason = new TextArea(text("transport.reason"));
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    TransportActs(Transport t, boolean security, Actor actor, Transports transports, Optional<RightMissing> missing, Runnable done) {
        this.caseNumber = t.caseNumber();
        this.lastDay = t.lastDay();
        this.security = security;
        this.untouched = t.gone() == 0;
        this.actor = actor;
        this.transports = transports;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Div acts = new Div();
        acts.addClassName("task-acts");
        if (security) {
            fields.put("security", reference);
            fields.put("reason", reason);
            reason.setManualValidation(true);
            reason.setMaxLength(LONGEST_REASON);
            reason.setLabel(text("transport.withdraw.reason"));
            reason.addClassName("party-field");
            reference.setMaxLength(LONGEST_REFERENCE);
            reference.setManualValidation(true);
            reference.setRequiredIndicatorVisible(true);
            acts.add(act("transport.security.act", true, missing, () -> transports.secure(caseNumber, reference.getValue(), actor)));
            acts.add(act("transport.withdraw.act", false, Optional.empty(), () -> transports.askWithdrawal(caseNumber, reason.getValue(), actor)));
            add(new H2(text("transport.security.title")), new Paragraph(text("transport.security.text", Formats.won(
                    t.securityAmount()))), message, reference, reason, acts);
        } else {
            fields.put("until", until);
            fields.put("reason", reason);
            until.setManualValidation(true);
            until.setMin(lastDay.plusDays(1));
            until.setMax(transports.longest(t));
            reason.setManualValidation(true);
            reason.setMaxLength(LONGEST_REASON);
            reason.addClassName("party-field");
            acts.add(act("transport.extend.act", true, missing, () -> transports.askLonger(caseNumber, until.getValue(), reason.getValue(), actor)));
            if (untouched) {
                acts.add(act("transport.withdraw.act", false, missing, () -> transports.askWithdrawal(caseNumber, reason.getValue(), actor)));
            }
            add(new H2(text("transport.ask")), new Paragraph(text(untouched ? "transport.ask.both" : "transport.ask.longer")), message, until, reason,
                    acts);
        }
        missing.ifPresent(right -> add(new MissingRight(right)));
    }

    /** Whether it is about the transport as it stands now: what was typed stays then. */
    boolean stands(Transport t, boolean asksSecurity) {
        return caseNumber.equals(t.caseNumber()) && security == asksSecurity && Objects.equals(lastDay, t.lastDay()) && untouched == (t.gone() == 0);
    }

    private Button act(String label, boolean primary, Optional<RightMissing> missing, Runnable what) {
        Button button = new Button(text(label));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.setEnabled(missing.isEmpty());
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            message.setText("");
            fields.values().forEach(field -> field.setInvalid(false));
            try {
                what.run();
                done.run();
            } catch (TransportRefused refused) {
                refused.faults().forEach(this::wrong);
            } catch (RightMissing right) {
                message.setText(right.text(Texts.locale()));
            }
            button.setEnabled(true);
        });
        return button;
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        HasValidation field = fields.get(fault.field());
        if (field == null) {
            message.setText(said);
        } else {
            field.setErrorMessage(said);
            field.setInvalid(true);
        }
    }
}
