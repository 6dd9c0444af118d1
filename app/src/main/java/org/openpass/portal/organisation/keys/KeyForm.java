package org.openpass.portal.organisation.keys;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.PartyKeyRefused;
import org.openpass.access.PartyKeyRefused.Reason;
import org.openpass.access.PartyKeys;
import org.openpass.access.PartyKeys.Made;
import org.openpass.access.PartyKeys.NewKey;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** What a new key is called and until when it is valid. A form makes one key, however often its button is pressed. */
final class KeyForm extends Div {

    private final UUID id = UUID.randomUUID();
    private final transient PartyKeys keys;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient Consumer<Made> made;
    private final TextField name = new TextField(text("partyKeys.name"));
    private final DatePicker until = DateFields.day(text("partyKeys.until"));
    private final Paragraph message = new Paragraph();
    private final Button save = new Button(text("partyKeys.save"), click -> save());

    /** @param cancelled runs when no key is to be made after all */
    KeyForm(PartyKeys keys, Actor actor, Clock clock, Consumer<Made> made, Runnable cancelled) {
        this.keys = keys;
        this.actor = actor;
        this.clock = clock;
        this.made = made;
        addClassName("party-keys-form");
        name.setMaxLength(PartyKeys.LONGEST_NAME);
        name.setHelperText(text("partyKeys.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addValueChangeListener(typed -> name.setInvalid(false));
        limit();
        until.setHelperText(text("partyKeys.until.help", keys.longestDays()));
        until.setManualValidation(true);
        until.addValueChangeListener(chosen -> until.setInvalid(false));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Div acts = new Div(save, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(new H3(text("partyKeys.make")), message, name, until, acts);
    }

    void focus() {
        name.focus();
    }

    private void save() {
        save.setEnabled(true);
        message.setText("");
        if (!isComplete()) {
            return;
        }
        try {
            Made key = keys.make(new NewKey(id, name.getValue(), until.getValue()), actor);
            // The second of two clicks: the first has shown the key.
            if (key.secret() != null) {
                made.accept(key);
            }
        } catch (PartyKeyRefused refused) {
            String why = text("partyKeys.refused." + refused.reason(), PartyKeys.MOST);
            if (refused.reason() == Reason.NAME_TAKEN) {
                name.setErrorMessage(why);
                name.setInvalid(true);
                name.focus();
            } else {
                message.setText(why);
            }
        }
    }

    private void limit() {
        LocalDate today = Seoul.today(clock);
        until.setMin(today);
        until.setMax(today.plusDays(keys.longestDays()));
    }

    private boolean isComplete() {
        limit();
        name.setErrorMessage(text("required"));
        name.setInvalid(name.getValue().isBlank());
        until.setErrorMessage(text("partyKeys.until.wrong", keys.longestDays()));
        // Also what was typed and is no date.
        until.setInvalid(until.getDefaultValidator().apply(until.getValue(), null).isError());
        return !name.isInvalid() && !until.isInvalid();
    }
}
