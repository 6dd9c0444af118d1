package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Says what follows of an act and asks why it is done. */
final class ReasonDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(text("partners.reason"));
    private final transient Consumer<String> given;

    /** @param act the words of its button */
    ReasonDialog(String title, String follows, String act, Consumer<String> given) {
        this.given = given;
        setHeaderTitle(title);
        setWidth("32rem");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(new Div(new Paragraph(follows), reason));
        Button confirm = new Button(act, click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> confirm.setEnabled(true));
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        reason.setErrorMessage(text("required"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        close();
        given.accept(reason.getValue());
    }
}
