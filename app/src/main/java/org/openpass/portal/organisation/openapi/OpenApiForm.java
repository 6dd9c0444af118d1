package org.openpass.portal.organisation.openapi;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.OpenApiKeys.Made;
import org.openpass.access.PartyKeyRefused;
import org.openpass.access.PartyKeyRefused.Reason;
import org.openpass.unipass.ApiCall;
import org.openpass.unipass.Catalogue;

/** For which look-up, or for all at once, and by which name people know what uses the keys. */
final class OpenApiForm extends Div {

    private static final String ALL = "";

    private final transient OpenApiKeys keys;
    private final transient Catalogue catalogue;
    private final transient Actor actor;
    private final transient Consumer<List<Made>> made;
    private final ComboBox<String> look = new ComboBox<>(text("openApiKeys.look"));
    private final TextField label = new TextField(text("openApiKeys.label"));
    private final Paragraph message = new Paragraph();

    /** @param cancelled runs when no key is wanted after all */
    OpenApiForm(OpenApiKeys keys, Catalogue catalogue, Actor actor, Consumer<List<Made>> made, Runnable cancelled) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.actor = actor;
        this.made = made;
        addClassName("party-keys-form");
        List<String> choices = new ArrayList<>(List.of(ALL));
        catalogue.all().forEach(call -> choices.add(call.code()));
        look.setItems(choices);
        look.setItemLabelGenerator(code -> code.equals(ALL) ? text("openApiKeys.all", catalogue.all().size())
                : code + " " + text("openApi.name." + code));
        look.setValue(ALL);
        look.setRequiredIndicatorVisible(true);
        look.setManualValidation(true);
        look.addValueChangeListener(chosen -> look.setInvalid(false));
        label.setMaxLength(OpenApiKeys.LONGEST_NAME);
        label.setHelperText(text("openApiKeys.label.help"));
        label.setRequiredIndicatorVisible(true);
        label.setManualValidation(true);
        label.addValueChangeListener(typed -> label.setInvalid(false));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button apply = new Button(text("openApiKeys.apply"));
        apply.addClickListener(click -> apply(apply));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        Div acts = new Div(apply, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(new H3(text("openApiKeys.new")), message, look, label, acts);
    }

    void focus() {
        label.focus();
    }

    private void apply(Button button) {
        button.setEnabled(true);
        message.setText("");
        look.setErrorMessage(text("required"));
        look.setInvalid(look.getValue() == null);
        label.setErrorMessage(text("required"));
        label.setInvalid(label.getValue().isBlank());
        if (look.isInvalid() || label.isInvalid()) {
            return;
        }
        SortedSet<String> wanted = new TreeSet<>(look.getValue().equals(ALL)
                ? catalogue.all().stream().map(ApiCall::code).toList() : List.of(look.getValue()));
        try {
            made.accept(keys.apply(wanted, label.getValue(), actor));
        } catch (PartyKeyRefused refused) {
            String why = text("openApiKeys.refused." + refused.reason(), OpenApiKeys.MOST, OpenApiKeys.MOST_OF_ONE);
            if (refused.reason() == Reason.NAME_TAKEN) {
                label.setErrorMessage(why);
                label.setInvalid(true);
                label.focus();
            } else {
                message.setText(why);
            }
        }
    }
}
