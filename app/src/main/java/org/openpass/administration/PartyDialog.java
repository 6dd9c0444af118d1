package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Registration;
import org.openpass.access.PartyNumbers;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.access.PartyRefused;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** Registers a party. What was typed stays when something is wrong. */
class PartyDialog extends Dialog {

    private final TextField name = new TextField(text("party.name"));
    private final Select<String> kind = new Select<>();
    private final Select<Scheme> scheme = new Select<>();
    private final TextField identifier = new TextField(text("party.identifier"));
    private final TextField code = new TextField(text("party.declarantCode"));
    private final DatePicker from = DateFields.day(text("party.licenceFrom"));
    private final DatePicker until = DateFields.day(text("party.licenceUntil"));
    private final transient Consumer<Registration> registers;

    PartyDialog(Consumer<Registration> registers) {
        this.registers = registers;
        setHeaderTitle(text("parties.register"));
        setWidth("36rem");
        kind.setLabel(text("party.kind"));
        kind.setItems(Parties.KINDS.stream().sorted().toList());
        kind.setItemLabelGenerator(k -> text("party.kind." + k));
        kind.setValue("TRADER");
        scheme.setLabel(text("party.scheme"));
        scheme.setItems(Arrays.stream(Scheme.values()).filter(each -> each != Scheme.DECLARANT).toList());
        scheme.setItemLabelGenerator(each -> text("parties.scheme." + each));
        scheme.setValue(Scheme.BUSINESS_NUMBER);
        identifier.setHelperText(text("party.identifier.help"));
        code.setHelperText(text("party.declarantCode.help"));
        name.setRequiredIndicatorVisible(true);
        identifier.setRequiredIndicatorVisible(true);
        FormLayout form = new FormLayout(name, kind, scheme, identifier, code, from, until);
        form.setColspan(name, 2);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        add(form);
        Button save = new Button(text("parties.register"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), save);
    }

    private void save() {
        mark(name, name.getValue().isBlank(), "required");
        String number = PartyNumbers.plain(identifier.getValue());
        mark(identifier, number.isEmpty(), "required");
        PartyNumbers.fault(scheme.getValue().name(), number).filter(fault -> !number.isEmpty()).ifPresent(fault -> {
            identifier.setErrorMessage(text("parties.wrong.number." + fault, number) + " "
                    + text("parties.wrong.number." + fault + ".mend", number));
            identifier.setInvalid(true);
        });
        mark(code, !code.getValue().isBlank() && !code.getValue().strip().matches("[0-9A-Za-z]{5}"),
                "party.declarantCode.help");
        boolean backwards = until.getValue() != null && from.getValue() != null
                && until.getValue().isBefore(from.getValue());
        boolean unlicensed = !code.getValue().isBlank() && from.getValue() == null;
        from.setErrorMessage(text("required"));
        from.setInvalid(unlicensed);
        until.setErrorMessage(text("party.licence.backwards"));
        until.setInvalid(backwards);
        if (name.isInvalid() || identifier.isInvalid() || code.isInvalid() || backwards || unlicensed) {
            return;
        }
        try {
            registers.accept(new Registration(name.getValue().strip(), kind.getValue(),
                    code.getValue().isBlank() ? null : code.getValue().strip().toUpperCase(Locale.ROOT),
                    from.getValue(), until.getValue(), null, null,
                    List.of(new Identifier(scheme.getValue().name(), number))));
            close();
        } catch (Administration.PartyKnown known) {
            identifier.setErrorMessage(text("party.known", known.party().name()));
            identifier.setInvalid(true);
        } catch (PartyRefused refused) {
            refused.faults().forEach(fault -> {
                TextField field = fault.field().equals("declarantCode") ? code : name;
                field.setErrorMessage(fault.text(Texts.locale()) + " " + fault.mend(Texts.locale()));
                field.setInvalid(true);
            });
        }
    }

    private static void mark(TextField field, boolean wrong, String message) {
        field.setErrorMessage(text(message));
        field.setInvalid(wrong);
    }
}
