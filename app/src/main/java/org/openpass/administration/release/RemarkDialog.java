package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.ReleaseRefused;

/** Asks why something is given back or taken back; what was typed stays when that is refused. */
final class RemarkDialog extends Dialog {

    private static final int LONGEST = 2_000;

    private final TextArea remark = new TextArea(text("releases.why"));
    private final Paragraph message = new Paragraph();
    private final transient Consumer<String> act;

    /** @param act of which the texts stand under {@code releases.act.<act>} and {@code releases.follows.<act>} */
    RemarkDialog(ReleaseActs.Act act, Consumer<String> done) {
        this.act = done;
        setHeaderTitle(text("releases.act." + act));
        setWidth("32rem");
        remark.setMaxLength(LONGEST);
        remark.setWidthFull();
        remark.setRequiredIndicatorVisible(true);
        remark.setManualValidation(true);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        add(new Div(new Paragraph(text("releases.follows." + act)), remark, message));
        Button confirm = new Button(text("releases.act." + act), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }

    private void confirm() {
        message.setText("");
        remark.setErrorMessage(text("required"));
        remark.setInvalid(remark.getValue().isBlank());
        if (remark.isInvalid()) {
            remark.focus();
            return;
        }
        try {
            act.accept(remark.getValue());
            close();
        } catch (ReleaseRefused refused) {
            message.setText(TableWords.refused(refused));
        }
    }
}
