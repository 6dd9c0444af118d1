package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a change is given back; who prepared it reads that. */
final class GiveBackDialog extends Dialog {

    private static final int LONGEST = 1_000;

    GiveBackDialog(Consumer<String> done) {
        setHeaderTitle(text("modelRelease.giveBack"));
        setWidth("32rem");
        TextArea why = new TextArea(text("modelRelease.remark"));
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        add(new Paragraph(text("modelRelease.giveBack.follows")), why);
        Button confirm = new Button(text("modelRelease.giveBack"), click -> {
            why.setErrorMessage(text("required"));
            why.setInvalid(why.getValue().isBlank());
            if (why.isInvalid()) {
                why.focus();
            } else {
                close();
                done.accept(why.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }
}
