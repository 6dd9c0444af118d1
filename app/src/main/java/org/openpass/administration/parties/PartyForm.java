package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyChange;
import org.openpass.access.PartyRefused;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** What a party is to be from a day on. */
final class PartyForm extends Div {

    /** Enters what was written; what it refuses is said at the fields. */
    @FunctionalInterface
    interface Enters {
        void enter(PartyChange wanted, LocalDate day, String basis);
    }

    private static final String[] GROUNDS = {"A248(2)1", "A248(2)2", "A248(2)3", "A248(2)4", "D252(1)", "D252(2)", "D252(3)"};

    private final transient Enters enters;
    private final transient Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final DatePicker day = picker("day", "parties.day");
    private final TextField basis = field("basis", "parties.basis");
    private final TextField name = field("name", "party.name");
    private final Select<String> kind = new Select<>();
    private final DatePicker licenceFrom = picker("licenceFrom", "party.licenceFrom");
    private final DatePicker licenceUntil = picker("licenceUntil", "party.licenceUntil");
    private final DatePicker suspendedFrom = picker("suspendedFrom", "parties.suspendedFrom");
    private final DatePicker suspendedUntil = picker("suspendedUntil", "parties.suspendedUntil");
    private final Select<String> ground = new Select<>();
    private final DatePicker unfaithful = picker("unfaithfulFrom", "parties.unfaithful");
    private final DatePicker monthly = picker("monthlyPayerUntil", "parties.monthly");
    private final Paragraph message = new Paragraph();

    PartyForm(Party before, LocalDate today, Enters enters, Runnable cancelled) {
        this.enters = enters;
        addClassName("party-form");
        day.setValue(today);
        day.setHelperText(text("parties.day.help"));
        basis.setHelperText(text("parties.basis.help"));
        basis.setRequiredIndicatorVisible(true);
        basis.setMaxLength(500);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(text("party.kind"));
        kind.setItems(Parties.KINDS.stream().sorted().toList());
        kind.setItemLabelGenerator(each -> text("party.kind." + each));
        fields.put("kind", kind);
        suspendedUntil.setHelperText(text("parties.suspendedUntil.help"));
        ground.setLabel(text("parties.ground"));
        ground.setItems(GROUNDS);
        ground.setEmptySelectionAllowed(true);
        ground.setItemLabelGenerator(PartyWords::ground);
        fields.put("securityGround", ground);
        fill(PartyChange.of(before));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Button save = new Button(text("parties.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(new H2(text("parties.change.of", before.name())), message, day, basis, name, kind, licenceFrom, licenceUntil,
                suspendedFrom, suspendedUntil, ground, unfaithful, monthly, acts);
    }

    void focus() {
        basis.focus();
    }

    private DatePicker picker(String field, String label) {
        DatePicker picker = DateFields.day(Texts.text(label));
        fields.put(field, picker);
        return picker;
    }

    private TextField field(String field, String label) {
        TextField text = new TextField(Texts.text(label));
        fields.put(field, text);
        return text;
    }

    private void fill(PartyChange is) {
        name.setValue(is.name());
        kind.setValue(is.kind());
        licenceFrom.setValue(is.licenceFrom());
        licenceUntil.setValue(is.licenceUntil());
        suspendedFrom.setValue(is.suspendedFrom());
        suspendedUntil.setValue(is.suspendedUntil());
        ground.setValue(is.securityGround());
        unfaithful.setValue(is.unfaithfulFrom());
        monthly.setValue(is.monthlyPayerUntil());
    }

    private void save() {
        message.setVisible(false);
        fields.values().forEach(each -> ((HasValidation) each).setInvalid(false));
        try {
            enters.enter(new PartyChange(name.getValue(), kind.getValue(), licenceFrom.getValue(), licenceUntil.getValue(),
                    suspendedFrom.getValue(), suspendedUntil.getValue(), ground.getValue(), unfaithful.getValue(),
                    monthly.getValue()), day.getValue(), basis.getValue());
        } catch (PartyRefused refused) {
            refused.faults().forEach(fault -> {
                HasValidation at = (HasValidation) fields.get(fault.field());
                at.setErrorMessage(fault.text(Texts.locale()) + " " + fault.mend(Texts.locale()));
                at.setInvalid(true);
            });
            message.setText(text("parties.wrong", refused.faults().size()));
            message.setVisible(true);
        }
    }
}
