package org.openpass.workbench.transshipment;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.TransshipmentRefused;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Asks customs to approve that a return is withdrawn, which it has not decided yet (Customs Act Art. 250(1)). */
final class WithdrawalPanel extends Section {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(text("transshipment.withdrawal.reason"));

    WithdrawalPanel(Transshipment t, Transshipments transshipments, Actor actor, Optional<RightMissing> missing, Runnable done) {
        addClassNames("card", "task-panel", "panel-form");
        getElement().setAttribute("aria-label", text("transshipment.withdrawal"));
        Paragraph message = new Paragraph();
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        reason.addClassName("party-field");
        Button ask = new Button(text("transshipment.withdrawal.act"));
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            message.setText("");
            try {
                transshipments.withdraw(t.number(), reason.getValue(), actor);
                done.run();
            } catch (TransshipmentRefused refused) {
                refused.faults().forEach(fault -> {
                    String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
                    if (fault.field().equals("reason")) {
                        reason.setErrorMessage(said);
                        reason.setInvalid(true);
                    } else {
                        message.setText(said);
                    }
                });
            }
            ask.setEnabled(missing.isEmpty());
        });
        ask.setEnabled(missing.isEmpty());
        Div acts = new Div(ask);
        acts.addClassName("task-acts");
        add(new H2(text("transshipment.withdrawal")), new Paragraph(text("transshipment.withdrawal.text")), message, reason, acts);
        missing.ifPresent(right -> add(new MissingRight(right)));
    }
}
