package org.openpass.portal.registration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.access.Parties;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.registration.NewApplication;
import org.openpass.registration.RegistrationRefused;
import org.openpass.ui.Texts;

/** What somebody writes who applies; what is refused is said at the fields, and what was typed stays. */
final class RegistrationForm extends Div {

    private final transient Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final TextField name = put("name", new TextField(text("registration.name")));
    private final Select<String> kind = put("kind", new Select<>());
    private final Select<Scheme> scheme = put("scheme", new Select<>());
    private final TextField number = put("number", new TextField(text("registration.number")));
    private final TextField person = put("person", new TextField(text("registration.person")));
    private final TextField username = put("username", new TextField(text("account.username")));
    private final EmailField email = put("email", new EmailField(text("registration.email")));
    private final Select<String> office = put("office", new Select<>());
    private final TextArea explanation = put("explanation", new TextArea(text("registration.explanation")));
    private final Paragraph message = new Paragraph();

    /**
     * A form.
     *
     * @param ownOffice whose officer writes; null: the applicant chooses
     * @param sends told what was written; what it refuses is said here
     */
    RegistrationForm(Map<String, String> offices, String ownOffice, String act, Consumer<NewApplication> sends) {
        addClassName("registration-form");
        kind.setLabel(text("party.kind"));
        kind.setItems(Parties.KINDS.stream().sorted().toList());
        kind.setItemLabelGenerator(each -> text("party.kind." + each));
        kind.setValue("TRADER");
        scheme.setLabel(text("party.scheme"));
        scheme.setItems(Arrays.stream(Scheme.values()).filter(each -> each != Scheme.DECLARANT).toList());
        scheme.setItemLabelGenerator(each -> text("parties.scheme." + each));
        scheme.setValue(Scheme.BUSINESS_NUMBER);
        person.setHelperText(text("registration.person.help"));
        username.setHelperText(text("account.username.help"));
        email.setHelperText(text("registration.email.help"));
        office.setLabel(text("registration.office"));
        office.setItems(offices.keySet());
        office.setItemLabelGenerator(each -> each + " " + offices.getOrDefault(each, ""));
        if (ownOffice != null) {
            office.setValue(ownOffice);
            office.setReadOnly(true);
        }
        explanation.setMaxLength(2_000);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Button send = new Button(act);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send(sends);
            send.setEnabled(true);
        });
        Div acts = new Div(send);
        acts.addClassName("task-acts");
        add(message, name, kind, scheme, number, person, username, email, office, explanation, acts);
    }

    private <F extends AbstractField<?, ?>> F put(String field, F of) {
        fields.put(field, of);
        // A choice is no text field to a screen reader, which is not told of one that it must be made.
        if (!"explanation".equals(field) && !(of instanceof Select<?>)) {
            of.setRequiredIndicatorVisible(true);
        }
        return of;
    }

    private void send(Consumer<NewApplication> sends) {
        message.setVisible(false);
        fields.values().forEach(each -> ((HasValidation) each).setInvalid(false));
        try {
            sends.accept(new NewApplication(name.getValue(), kind.getValue(), scheme.getValue().name(), number.getValue(),
                    person.getValue(), username.getValue(), email.getValue(), explanation.getValue(), office.getValue()));
        } catch (RegistrationRefused refused) {
            refused.faults().forEach(fault -> {
                HasValidation at = (HasValidation) fields.get(fault.field());
                at.setErrorMessage(fault.text(Texts.locale()) + " " + fault.mend(Texts.locale()));
                at.setInvalid(true);
            });
            message.setText(refused.text(Texts.locale()));
            message.setVisible(true);
            refused.faults().stream().findFirst().map(fault -> (Component) fields.get(fault.field()))
                    .filter(Focusable.class::isInstance).ifPresent(first -> ((Focusable<?>) first).focus());
        }
    }
}
