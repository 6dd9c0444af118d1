package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.openpass.access.Posting;
import org.openpass.access.PostingRefused;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** Asks with which day somebody leaves, and says what follows. */
final class EndDialog extends Dialog {

    private final transient Consumer<LocalDate> ends;
    private final DatePicker lastDay = DateFields.day(text("postings.lastDay"));

    EndDialog(Posting posting, LocalDate today, Consumer<LocalDate> ends) {
        this.ends = ends;
        setHeaderTitle(text("postings.end", posting.name()));
        setWidth("28rem");
        lastDay.setValue(today);
        lastDay.setManualValidation(true);
        add(new Div(new Paragraph(text("postings.end.text")), lastDay));
        Button end = new Button(text("postings.act.END"), click -> end());
        end.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), end);
    }

    private void end() {
        lastDay.setErrorMessage(text("required"));
        lastDay.setInvalid(lastDay.getValue() == null);
        if (lastDay.isInvalid()) {
            return;
        }
        try {
            ends.accept(lastDay.getValue());
            close();
        } catch (PostingRefused refused) {
            lastDay.setErrorMessage(refused.text(Texts.locale()));
            lastDay.setInvalid(true);
        }
    }
}
