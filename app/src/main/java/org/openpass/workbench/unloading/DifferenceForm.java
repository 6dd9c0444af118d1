package org.openpass.workbench.unloading;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.unloading.Discrepancies;
import org.openpass.cargo.unloading.Discrepancy;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Which difference is settled, how, and why. How is asked of packages that are missing alone: what else differs is what it is. */
final class DifferenceForm extends Div {

    private static final int LONGEST = 500;
    private static final String SHORT = "SHORT";

    private final String of;
    private final transient List<Discrepancy> open;
    private final transient Discrepancies discrepancies;
    private final transient Actor actor;
    private final transient Runnable done;
    private final ComboBox<Discrepancy> which = new ComboBox<>(text("unloadingcase.settle.which"));
    private final RadioButtonGroup<String> decision = new RadioButtonGroup<>(text("unloadingcase.settle.how"));
    private final Paragraph follows = new Paragraph();
    private final TextArea reason = new TextArea(text("unloadingcase.settle.reason"));
    private final Paragraph message = new Paragraph();

    /**
     * Of these differences.
     *
     * @param of what they are differences of, a case or a consignment
     * @param what label of what settling one does
     */
    DifferenceForm(String of, String what, List<Discrepancy> open, Discrepancies discrepancies, Actor actor, Runnable done) {
        this.of = of;
        this.open = open;
        this.discrepancies = discrepancies;
        this.actor = actor;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        follows.addClassName("secondary");
        follows.getElement().setAttribute("role", "status");
        which.setItems(open);
        boolean several = open.stream().map(Discrepancy::consignment).distinct().count() > 1;
        which.setItemLabelGenerator(each -> label(each, several));
        which.setManualValidation(true);
        which.setWidth("min(40rem, 100%)");
        which.addValueChangeListener(chosen -> fit());
        decision.setItems("CORRECT", SHORT, "ELSEWHERE");
        decision.setItemLabelGenerator(each -> text("unloadingcase.settle." + each));
        decision.setManualValidation(true);
        decision.addValueChangeListener(chosen -> decision.setInvalid(false));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(text("unloadingcase.settle.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        reason.addClassName("party-field");
        Button settle = new Button(text("unloadingcase.settle.act"));
        settle.setDisableOnClick(true);
        settle.addClickListener(click -> {
            settle();
            settle.setEnabled(true);
        });
        Div acts = new Div(settle);
        acts.addClassName("task-acts");
        add(new H2(text("unloadingcase.settle")), new Paragraph(text(what)), message, which, decision, follows, reason, acts);
        which.setValue(open.getFirst());
        fit();
    }

    /** What was typed stays where its difference is open still. */
    void goOn(DifferenceForm before) {
        Discrepancy chosen = before.which.getValue();
        if (chosen == null || !of.equals(before.of)) {
            return;
        }
        open.stream().filter(each -> each.id() == chosen.id()).findFirst().ifPresent(each -> {
            which.setValue(each);
            decision.setValue(before.decision.getValue());
            reason.setValue(before.reason.getValue());
        });
    }

    /** Whether these are the differences as they stand now: what was typed stays then. */
    boolean stands(String number, List<Discrepancy> now) {
        return of.equals(number) && open.equals(now);
    }

    /** Of several consignments each says which it is of. */
    private static String label(Discrepancy d, boolean several) {
        String differs = text("unloadingcase.settle.one", text("unloadingcase.difference." + d.kind()), Formats.number(d.expected()),
                Formats.number(d.found()));
        return several ? d.cargoNumber() + ": " + differs : differs;
    }

    private void fit() {
        Discrepancy d = which.getValue();
        which.setInvalid(false);
        decision.setVisible(d != null && d.kind().equals(SHORT));
        follows.setText(d == null ? "" : text("unloadingcase.settle.follows." + d.kind(), Formats.number(d.found()), d.place() == null ? "–" : d.place()));
    }

    private void settle() {
        message.setText("");
        which.setInvalid(false);
        decision.setInvalid(false);
        reason.setInvalid(false);
        Discrepancy d = which.getValue();
        if (d == null) {
            wrong(which, text("required"));
            return;
        }
        try {
            // What is asked of missing packages says nothing of the others, which are settled by what they are.
            if (discrepancies.settle(d.id(), d.kind().equals(SHORT) ? decision.getValue() : "CORRECT", reason.getValue(), actor).isPresent()) {
                done.run();
            } else {
                message.setText(text("unloadingcase.settle.gone"));
            }
        } catch (UnloadingRefused refused) {
            refused.faults().forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        // Software is told the words that it may send; a person sees the choices.
        String said = fault.code().equals("unloading.discrepancy.decision") ? text("required") : fault.text(Texts.locale()) + " "
                + fault.mend(Texts.locale());
        HasValidation field = Map.<String, HasValidation>of("decision", decision.isVisible() ? decision : which, "reason", reason)
                .get(fault.field());
        if (field == null) {
            message.setText(said);
        } else {
            wrong(field, said);
        }
    }

    private static void wrong(HasValidation field, String said) {
        field.setErrorMessage(said);
        field.setInvalid(true);
    }
}
