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

    /** When it was over, or why it was none. */
    record Given(Instant until, String reason) {
    }

    private static final int LONGEST = 500;

    private final transient Outage outage;
    private final OutageAct act;
    private final transient Clock clock;
    private final transient Consumer<Given> given;
    private final DateTimePicker until = DateFields.moment(text("outages.until"));
    private final TextArea reason = new TextArea(text("outages.reason"));

    OutageActDialog(Outage outage, OutageAct act, Clock clock, Consumer<Given> given) {
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
        Button done = new Button(text("outages.act." + act), click -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), done);
    }

    private void done() {
        Instant over = until.getValue() == null ? null : until.getValue().atZone(Seoul.ZONE).toInstant();
        until.setErrorMessage(text("outages.until.wrong"));
        until.setInvalid(act == OutageAct.RECOVER && (over == null || !over.isAfter(outage.from())
                || over.isAfter(clock.instant())));
        reason.setErrorMessage(text("required"));
        reason.setInvalid(act != OutageAct.RECOVER && reason.getValue().isBlank());
        if (!until.isInvalid() && !reason.isInvalid()) {
            close();
            given.accept(new Given(over, reason.getValue()));
        }
    }
}
