package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openpass.access.PeopleRefused;
import org.openpass.access.Right;
import org.openpass.ui.Texts;

/** Asks who is to be invited, and with which rights; what is wrong stands at its field. */
final class InviteForm extends Div {

    /** Who is invited. */
    record Typed(String username, String name) {
    }

    private final TextField name = new TextField(text("people.name"));
    private final TextField username = new TextField(text("people.username"));
    private final RightsChoice rights = new RightsChoice(Right.USUAL);
    private final Paragraph message = new Paragraph();
    private final transient BiConsumer<Typed, Set<Right>> invites;

    InviteForm(BiConsumer<Typed, Set<Right>> invites, Runnable cancel) {
        this.invites = invites;
        addClassName("people-form");
        for (TextField field : new TextField[] {name, username}) {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.addValueChangeListener(typed -> field.setInvalid(false));
        }
        username.setHelperText(text("people.username.help"));
        username.getElement().setAttribute("autocomplete", "off");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button make = new Button(text("people.invite.act"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            invite();
            make.setEnabled(true);
        });
        Div acts = new Div(make, new Button(text("cancel"), click -> cancel.run()));
        acts.addClassName("task-acts");
        add(new H2(text("people.invite")), message, name, username, rights, acts);
    }

    void focus() {
        name.focus();
    }

    private void invite() {
        message.setText("");
        try {
            invites.accept(new Typed(username.getValue().strip(), name.getValue().strip()), Set.copyOf(rights.getValue()));
        } catch (PeopleRefused refused) {
            String why = refused.text(Texts.locale());
            switch (refused.reason()) {
                case NAME -> wrong(name, why);
                case USERNAME, TAKEN -> wrong(username, why);
                default -> message.setText(why);
            }
        }
    }

    private static void wrong(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
