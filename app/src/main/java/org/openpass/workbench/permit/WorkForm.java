package org.openpass.workbench.permit;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.permit.Permit;
import org.openpass.cargo.permit.PermitRefused;
import org.openpass.cargo.permit.Permits;
import org.openpass.cargo.permit.WorkReport;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Says what became of the goods of a permit: only the fields that belong to its kind. */
final class WorkForm extends Div {

    private static final int LONGEST = 1_000;

    private final String number;
    private final transient Permits permits;
    private final transient Actor actor;
    private final transient Runnable done;
    private final transient Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final DatePicker workedOn = DateFields.day(text("permit.field.workedOn"));
    private final IntegerField count = new IntegerField();
    private final TextArea rest = new TextArea(text("permit.field.rest"));
    private final TextArea note = new TextArea(text("permit.field.note"));
    private final Paragraph message = new Paragraph();
    private final String counted;

    WorkForm(Permit permit, Permits permits, Actor actor, Optional<RightMissing> missing, Clock clock, Runnable done) {
        this.number = permit.number();
        this.permits = permits;
        this.actor = actor;
        this.done = done;
        this.counted = switch (permit.kind()) {
            case DISASSEMBLY -> "afterPackages";
            case DESTRUCTION -> "destroyed";
            case SAMPLE -> "used";
            default -> null;
        };
        addClassNames("card", "task-panel", "panel-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        workedOn.setValue(Seoul.today(clock));
        workedOn.setRequiredIndicatorVisible(true);
        put("workedOn", workedOn);
        add(new H2(text("permit.report")), new Paragraph(text("permit.report.text." + permit.kind())), message, workedOn);
        if (counted != null) {
            count.setLabel(text("permit.field." + counted));
            count.setRequiredIndicatorVisible(!counted.equals("used"));
            count.setStepButtonsVisible(false);
            add(put(counted, count));
        }
        if ("destroyed".equals(counted)) {
            add(put("rest", rest));
        }
        add(put("note", note));
        rest.setMaxLength(LONGEST);
        rest.addClassName("party-field");
        note.addClassName("party-field");
        note.setMaxLength(LONGEST);
        Button report = new Button(text("permit.report.act"));
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.setDisableOnClick(true);
        report.addClickListener(click -> {
            report();
            report.setEnabled(true);
        });
        Div acts = new Div(report);
        acts.addClassName("task-acts");
        add(acts);
        missing.ifPresent(right -> {
            fields.values().forEach(field -> field.getElement().setEnabled(false));
            report.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    private <F extends AbstractField<?, ?>> F put(String name, F field) {
        fields.put(name, field);
        field.getElement().setProperty("manualValidation", true);
        return field;
    }

    /** Whether it is about this permit: what was typed stays then. */
    boolean isOf(Permit permit) {
        return number.equals(permit.number());
    }

    private void report() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        message.setText("");
        Integer packages = count.getValue();
        try {
            permits.report(number, new WorkReport(workedOn.getValue(), "afterPackages".equals(counted) ? packages : null,
                    "destroyed".equals(counted) ? packages : null, "used".equals(counted) ? packages : null, rest.getValue(), note.getValue()), actor);
            done.run();
        } catch (PermitRefused refused) {
            refused.faults().forEach(this::wrong);
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (fields.get(fault.field()) instanceof HasValidation field) {
            field.setErrorMessage(said);
            field.setInvalid(true);
        } else {
            message.setText(said);
        }
    }
}
