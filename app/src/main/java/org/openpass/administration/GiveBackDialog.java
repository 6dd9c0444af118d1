package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why what another person has prepared about an outage is given back. */
final class GiveBackDialog extends Dialog {

    private static final int LONGEST = 500;

    GiveBackDialog(String what, Consumer<String> given) {
        setHeaderTitle(text("outages.drafts.giveBack") + ": " + what);
        setWidth("32rem");
        TextArea reason = new TextArea(text("outages.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(reason);
        Button done = new Button(text("outages.drafts.giveBack"), click -> {
            reason.setErrorMessage(text("required"));
            reason.setInvalid(reason.getValue().isBlank());
            if (!reason.isInvalid()) {
                close();
                given.accept(reason.getValue());
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), done);
    }
}
