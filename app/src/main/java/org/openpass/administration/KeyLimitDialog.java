package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.openpass.access.ValidKeys;
import org.openpass.access.ValidKeys.ValidKey;
import org.openpass.ui.Formats;

/** Asks how much a key may ask in a minute; nothing is the usual limit. */
final class KeyLimitDialog extends Dialog {

    private final IntegerField perMinute = new IntegerField(text("sessions.limit"));
    private final transient Consumer<Integer> chosen;

    KeyLimitDialog(ValidKey key, int usual, Consumer<Integer> chosen) {
        this.chosen = chosen;
        setHeaderTitle(text("sessions.limit.title", key.label(), key.partyName()));
        setWidth("32rem");
        perMinute.setValue(key.perMinute());
        perMinute.setHelperText(text("sessions.limit.help", Formats.number(usual)));
        perMinute.setMin(1);
        perMinute.setMax(ValidKeys.MOST_A_MINUTE);
        perMinute.setErrorMessage(text("sessions.limit.wrong", Formats.number(ValidKeys.MOST_A_MINUTE)));
        perMinute.setClearButtonVisible(true);
        perMinute.setWidthFull();
        add(new Div(new Paragraph(text("sessions.limit.follows")), perMinute));
        Button set = new Button(text("sessions.limit.set"), click -> set());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), set);
    }

    private void set() {
        // What is no whole number at all has no value, either: the field knows the difference.
        if (!perMinute.isInvalid()) {
            close();
            chosen.accept(perMinute.getValue());
        }
    }
}
