package org.openpass.workbench.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.ArrivalReport;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReports;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** Says when and where a ship or aircraft arrived. Said again, the later word holds until customs has accepted it. */
final class ArrivalForm extends Div {

    private static final int LONGEST_PLACE = 100;

    private final String mrn;
    private final Instant reported;
    private final transient Actor actor;
    private final transient VoyageReports reports;
    private final transient Clock clock;
    private final transient Runnable done;
    private final DateTimePicker at = DateFields.moment(text("manifestcase.arrival.at"));
    private final TextField location = new TextField(text("manifestcase.arrival.location"));
    private final Paragraph message = new Paragraph();

    ArrivalForm(Voyage voyage, Actor actor, VoyageReports reports, Optional<RightMissing> missing, Clock clock, Runnable done) {
        this.mrn = voyage.mrn();
        this.reported = voyage.arrivedAt();
        this.actor = actor;
        this.reports = reports;
        this.clock = clock;
        this.done = done;
        addClassNames("card", "task-panel", "panel-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        at.setDateAriaLabel(text("manifestcase.arrival.day"));
        at.setTimeAriaLabel(text("manifestcase.arrival.time"));
        at.setManualValidation(true);
        location.setMaxLength(LONGEST_PLACE);
        location.addClassName("party-field");
        Button report = new Button(text("manifestcase.arrival.act"));
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.setDisableOnClick(true);
        report.addClickListener(click -> {
            report();
            report.setEnabled(true);
        });
        Div acts = new Div(report);
        acts.addClassName("task-acts");
        add(new H2(text("manifestcase.arrival")), new Paragraph(reported == null ? text("manifestcase.arrival.text")
                : text("manifestcase.arrival.reported", Formats.moment(reported))), message, at, location, acts);
        missing.ifPresent(right -> {
            at.setEnabled(false);
            location.setEnabled(false);
            report.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    /** Whether it is about this voyage as it is reported now: what was typed stays then. */
    boolean stands(Voyage voyage) {
        return mrn.equals(voyage.mrn()) && Objects.equals(reported, voyage.arrivedAt());
    }

    private void report() {
        message.setText("");
        at.setInvalid(false);
        location.setInvalid(false);
        if (at.getValue() == null) {
            at.setErrorMessage(text("required"));
            at.setInvalid(true);
            return;
        }
        Instant arrived = at.getValue().atZone(Seoul.ZONE).toInstant();
        String berth = location.getValue().isBlank() ? null : location.getValue().strip();
        Receipt receipt = reports.arrival(new ArrivalReport(mrn, null, null, null, null, null, arrived, null, null, berth),
                new Sender(actor, Door.FORM, "F" + UUID.randomUUID().toString().replace("-", ""),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), ManifestIntake.digest("", Map.of("mrn", mrn, "arrivedAt",
                                arrived.toString(), "location", berth == null ? "" : berth))));
        if (receipt.state() == State.REFUSED) {
            receipt.errors().forEach(this::wrong);
        } else {
            done.run();
        }
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (fault.field().equals("arrivedAt")) {
            at.setErrorMessage(said);
            at.setInvalid(true);
        } else {
            message.setText(said);
        }
    }
}
