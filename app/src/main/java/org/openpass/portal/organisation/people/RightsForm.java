package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.PartyPeople.Person;
import org.openpass.access.Right;
import org.openpass.ui.Focus;

/** Gives a person other rights. */
final class RightsForm extends Div {

    private final H2 title;

    RightsForm(Person person, Consumer<Set<Right>> save, Runnable cancel) {
        addClassName("people-form");
        title = new H2(text("people.rights.of", person.name()));
        RightsChoice rights = new RightsChoice(person.rights());
        Button saving = new Button(text("people.rights.save"), click -> save.accept(Set.copyOf(rights.getValue())));
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        saving.setDisableOnClick(true);
        Div acts = new Div(saving, new Button(text("cancel"), click -> cancel.run()));
        acts.addClassName("task-acts");
        add(title, rights, acts);
    }

    void focus() {
        Focus.on(title);
    }
}
