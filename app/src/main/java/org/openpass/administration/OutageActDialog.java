package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.openpass.casework.Outage;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** Asks when an outage was over, or why it was none, and says what follows. */
final class OutageActDialog extends Dialog {

    /** When it was over, or why it was none; alone: at once, without a second person. */
    record Given(Instant until, String reason, boolean alone) {
    }

    private static final int LONGEST = 500;

    private final transient Outage outage;
    private final OutageAct act;
    private final transient Clock clock;
    private final transient Consumer<Given> given;
    private final DateTimePicker until = DateFields.moment(text("outages.until"));
    private final TextArea reason = new TextArea(text("outages.reason"));

    /** @param alone whether one person may do it at once */
    OutageActDialog(Outage outage, OutageAct act, boolean alone, Clock clock, Consumer<Given> given) {
        this.outage = outage;
        this.act = act;
        this.clock = clock;
        this.given = given;
        setHeaderTitle(text("outages.act." + act) + ": " + outage.what());
        setWidth("32rem");
        until.setDateAriaLabel(text("outages.day"));
        until.setTimeAriaLabel(text("outages.hour"));
        until.setManualValidation(true);
        until.setVisible(act == OutageAct.RECOVER);
        if (outage.until() != null) {
            until.setValue(outage.until().atZone(Seoul.ZONE).toLocalDateTime());
        }
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setVisible(act != OutageAct.RECOVER);
        add(new Div(new Paragraph(text("outages.follows." + act)), until, reason));
        Button done = new Button(text("outages.submit"), click -> done(false));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        Button atOnce = new Button(text("outages.alone"), click -> done(true));
        atOnce.setVisible(alone);
        getFooter().add(new Button(text("cancel"), click -> close()), atOnce, done);
    }

    private void done(boolean alone) {
        Instant over = until.getValue() == null ? null : until.getValue().atZone(Seoul.ZONE).toInstant();
        until.setErrorMessage(text("outages.until.wrong"));
        until.setInvalid(act == OutageAct.RECOVER && (over == null || !over.isAfter(outage.from())
                || over.isAfter(clock.instant())));
        reason.setErrorMessage(text("required"));
        reason.setInvalid(act != OutageAct.RECOVER && reason.getValue().isBlank());
        if (!until.isInvalid() && !reason.isInvalid()) {
            close();
            given.accept(new Given(over, reason.getValue(), alone));
        }
    }
}
