package org.openpass.workbench.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.manifest.OrderedMeasures;
import org.openpass.cargo.manifest.OrderedMeasures.Measure;
import org.openpass.cargo.manifest.OrderedMeasures.Result;
import org.openpass.ui.Texts;

/** Records what came of one of the measures that are not done. */
final class MeasureForm extends Div {

    private static final int LONGEST = 2_000;

    private final transient List<Measure> open;
    private final transient Actor actor;
    private final transient OrderedMeasures measures;
    private final transient Runnable done;
    private final Select<Measure> which = new Select<>();
    private final Select<Result> result = new Select<>();
    private final TextArea findings = new TextArea(text("manifestcase.measures.findings"));
    private final Paragraph message = new Paragraph();

    MeasureForm(List<Measure> open, Actor actor, OrderedMeasures measures, Runnable done) {
        this.open = open;
        this.actor = actor;
        this.measures = measures;
        this.done = done;
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        which.setLabel(text("manifestcase.measures.which"));
        which.setItems(open);
        which.setItemLabelGenerator(each -> each.cargoNumber() + " · " + text("manifestcase.measure." + each.measure()) + " · " + each.criterion());
        which.setValue(open.getFirst());
        which.addClassName("party-field");
        result.setLabel(text("manifestcase.measures.result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(each -> text("manifestcase.measures.result." + each));
        result.setManualValidation(true);
        findings.setMaxLength(LONGEST);
        findings.setManualValidation(true);
        findings.addClassName("party-field");
        Button record = new Button(text("manifestcase.measures.act"));
        record.setDisableOnClick(true);
        record.addClickListener(click -> {
            record();
            record.setEnabled(true);
        });
        Div acts = new Div(record);
        acts.addClassName("task-acts");
        add(new H2(text("manifestcase.measures")), new Paragraph(text("manifestcase.measures.text")), message, which, result, findings, acts);
    }

    /** Whether these are the measures that it offers: what was typed stays then. */
    boolean stands(List<Measure> now) {
        return open.equals(now);
    }

    private void record() {
        message.setText("");
        result.setInvalid(false);
        findings.setInvalid(false);
        Measure measure = which.getValue();
        List<Fault> faults = measures.done(measure.cargoNumber(), measure.criterion(), result.getValue(), findings.getValue(), actor);
        if (faults == null) {
            message.setText(text("notFound.sentence"));
        } else if (faults.isEmpty()) {
            done.run();
        } else {
            faults.forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (fault.field().equals("findings")) {
            findings.setErrorMessage(said);
            findings.setInvalid(true);
        } else {
            result.setErrorMessage(said);
            result.setInvalid(true);
        }
    }
}
