package org.openpass.portal.organisation.mandates;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.Mandate;
import org.openpass.access.MandateRefused;
import org.openpass.access.Mandates;
import org.openpass.portal.organisation.mandates.MandateTable.Act;
import org.openpass.ui.DateFields;

/** Says what an act on a mandate brings about and does it when it is confirmed; what was typed stays when it is refused. */
final class MandateDialog extends Dialog {

    private final transient Mandates mandates;
    private final transient Mandate mandate;
    private final Act act;
    private final transient Actor actor;
    private final transient Consumer<Mandate> done;
    /** Without this choice a day that cannot be read would end the mandate at once. */
    private final RadioButtonGroup<Boolean> atOnce = new RadioButtonGroup<>(text("mandates.ends"), Boolean.TRUE,
            Boolean.FALSE);
    private final DatePicker last = DateFields.day(text("mandates.last"));
    private final TextField reason = new TextField(text("mandates.reason"));
    private final Paragraph message = new Paragraph();

    /** @param done told how the mandate stands after the act */
    MandateDialog(Mandates mandates, Mandate mandate, Act act, Actor actor, Consumer<Mandate> done) {
        this.mandates = mandates;
        this.mandate = mandate;
        this.act = act;
        this.actor = actor;
        this.done = done;
        boolean gives = mandate.givenBy(actor.partyId());
        setHeaderTitle(text("mandates." + act + ".title", mandate.otherThan(actor.partyId())));
        setWidth("34rem");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Div body = new Div(message, new Paragraph(text("mandates." + act + (gives ? ".client" : ".broker"),
                mandate.otherThan(actor.partyId()), MandateWords.kinds(mandate.kinds()), MandateWords.days(mandate))));
        atOnce.setItemLabelGenerator(now -> text(now ? "mandates.ends.now" : "mandates.ends.later"));
        atOnce.setValue(Boolean.TRUE);
        atOnce.addValueChangeListener(chosen -> last.setVisible(!chosen.getValue()));
        last.setVisible(false);
        last.setManualValidation(true);
        last.setWidthFull();
        reason.setMaxLength(Mandates.LONGEST_REASON);
        reason.setHelperText(text("mandates.reason.help", mandate.otherThan(actor.partyId())));
        reason.setWidthFull();
        if (act == Act.END) {
            body.add(atOnce, last);
        }
        if (act != Act.ACCEPT) {
            body.add(reason);
        }
        body.addClassName("mandate-dialog");
        add(body);
        Button confirm = new Button(text("mandates." + act + ".confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            confirm();
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        message.setText("");
        last.setErrorMessage(text("required"));
        last.setInvalid(!atOnce.getValue() && last.getValue() == null);
        if (last.isInvalid()) {
            return;
        }
        try {
            Mandate now = switch (act) {
                case ACCEPT -> mandates.accept(mandate.id(), actor);
                case DECLINE -> mandates.decline(mandate.id(), reason.getValue(), actor);
                case TAKE_BACK -> mandates.end(mandate.id(), null, reason.getValue(), actor);
                case END -> mandates.end(mandate.id(), atOnce.getValue() ? null : last.getValue(), reason.getValue(), actor);
            };
            close();
            done.accept(now);
        } catch (MandateRefused refused) {
            message.setText(MandateWords.refused(refused));
        }
    }
}
