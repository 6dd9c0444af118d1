package org.openpass.workbench.transshipment;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.TransshipmentRefused;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Names another voyage abroad, or takes the declaration back; what was typed stays while it stands as it did. */
final class VoyagePanel extends Section {

    private static final int MRN = 11;

    private final transient Transshipment shown;
    private final transient Transshipments transshipments;
    private final transient Actor actor;
    private final transient Runnable done;
    private final TextField voyage = new TextField(text("transshipment.voyage"));
    private final Paragraph message = new Paragraph();

    VoyagePanel(Transshipment t, Transshipments transshipments, Actor actor, Optional<RightMissing> missing, Runnable done) {
        this.shown = t;
        this.transshipments = transshipments;
        this.actor = actor;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        getElement().setAttribute("aria-label", text("transshipment.change"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        voyage.setMaxLength(MRN);
        voyage.setManualValidation(true);
        voyage.addValueChangeListener(typed -> voyage.setInvalid(false));
        voyage.addClassName("party-field");
        if (t.voyage() != null) {
            voyage.setValue(t.voyage());
        }
        Button name = new Button(text("transshipment.change.act"), click -> act(() -> transshipments.sailWith(t.number(),
                voyage.getValue().strip(), actor)));
        name.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(name);
        acts.addClassName("task-acts");
        boolean back = t.kind() != Transshipment.Kind.RETURN && t.gone() == 0;
        Button withdraw = new Button(text("transshipment.withdraw"), click -> sure());
        if (back) {
            acts.add(withdraw);
        }
        add(new H2(text("transshipment.change")), new Paragraph(text("transshipment.change.text")), message, voyage, acts);
        missing.ifPresent(right -> {
            name.setEnabled(false);
            withdraw.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    /** Whether it is about the case as it stands now. */
    boolean stands(Transshipment t) {
        return shown.number().equals(t.number()) && Objects.equals(shown.voyage(), t.voyage()) && (shown.gone() == 0) == (t.gone() == 0);
    }

    private void sure() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("transshipment.withdraw"));
        dialog.setText(text("transshipment.withdraw.sure"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text("transshipment.withdraw"));
        dialog.addConfirmListener(confirmed -> act(() -> transshipments.withdraw(shown.number(), null, actor)));
        dialog.open();
    }

    private void act(Runnable doing) {
        message.setText("");
        voyage.setInvalid(false);
        try {
            doing.run();
            done.run();
        } catch (TransshipmentRefused refused) {
            refused.faults().forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (fault.field().equals("voyage")) {
            voyage.setErrorMessage(said);
            voyage.setInvalid(true);
        } else {
            message.setText(said);
        }
    }
}
