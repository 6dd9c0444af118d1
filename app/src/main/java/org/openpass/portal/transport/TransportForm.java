package org.openpass.portal.transport;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.TransportDeclaration;
import org.openpass.cargo.transport.TransportDeclaration.Vehicle;
import org.openpass.cargo.transport.TransportRefused;
import org.openpass.cargo.transport.Transports;
import org.openpass.ui.Texts;

/** Declares one transport; everything that is wrong is told at its field, and nothing that was typed is lost. */
final class TransportForm extends Div {

    private static final int LONGEST = 200;
    private static final int NUMBER = 20;

    private final transient Transports transports;
    private final transient Actor actor;
    private final transient Map<String, TextField> fields = new LinkedHashMap<>();
    private final Checkbox hazardous = new Checkbox(text("transport.hazardous"));
    private final Div problems = new Div();
    /** Sent twice, it is one transport. */
    private String reference = reference();

    TransportForm(Transports transports, Actor actor) {
        this.transports = transports;
        this.actor = actor;
        addClassNames("card", "manifest-form");
        problems.addClassName("task-message");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        Div inputs = new Div(field("cargoNumber", true, 35), field("from", false, 8), field("to", true, 8), field("packages", false, 7),
                field("transporter", false, NUMBER), field("vehicles", true, LONGEST), field("route", false, LONGEST),
                field("purpose", false, LONGEST), field("hsCode", false, 10), field("value", false, 15), hazardous);
        inputs.addClassName("manifest-fields");
        Button declare = new Button(text("transport.declare"));
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        declare.setDisableOnClick(true);
        declare.addClickListener(click -> {
            declare();
            declare.setEnabled(true);
        });
        Div acts = new Div(declare);
        acts.addClassName("task-acts");
        add(new H2(text("transport.new")), problems, inputs, acts);
    }

    /** Which goods are transported, as a link says. */
    void goods(String number) {
        fields.get("cargoNumber").setValue(number.length() > 35 ? number.substring(0, 35) : number);
    }

    private TextField field(String name, boolean required, int longest) {
        TextField field = new TextField(text("transport.field." + name));
        field.setRequiredIndicatorVisible(required);
        field.setMaxLength(longest);
        field.setManualValidation(true);
        String help = Texts.text("transport.field." + name + ".help");
        field.setHelperText(help);
        field.addValueChangeListener(changed -> field.setInvalid(false));
        fields.put(name, field);
        return field;
    }

    private void declare() {
        show(List.of());
        try {
            Transport made = transports.declare(new TransportDeclaration(reference, said("cargoNumber"), said("from"), said("to"), whole("packages"),
                    said("transporter"), vehicles(), said("route"), said("purpose"), said("hsCode"), amount(), hazardous.getValue()), actor);
            reference = reference();
            getUI().ifPresent(ui -> ui.navigate("cases/" + made.caseNumber()));
        } catch (TransportRefused refused) {
            show(refused.faults());
        } catch (RightMissing missing) {
            problems.setText(missing.text(Texts.locale()));
            problems.setVisible(true);
        }
    }

    private String said(String name) {
        String value = fields.get(name).getValue().strip();
        return value.isEmpty() ? null : value;
    }

    /** What is no number is one that is refused at its field. */
    private Integer whole(String name) {
        String value = said(name);
        return value == null ? null : value.matches("\\d{1,9}") ? Integer.valueOf(value) : Integer.valueOf(-1);
    }

    private Long amount() {
        String value = said("value");
        String digits = value == null ? null : value.replace(",", "");
        return digits == null ? null : digits.matches("\\d{1,15}") ? Long.valueOf(digits) : Long.valueOf(-1);
    }

    private List<Vehicle> vehicles() {
        String value = said("vehicles");
        return value == null ? List.of() : Arrays.stream(value.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> new Vehicle(each, null)).toList();
    }

    private void show(List<Fault> faults) {
        fields.values().forEach(field -> field.setInvalid(false));
        problems.removeAll();
        UnorderedList others = new UnorderedList();
        for (Fault fault : faults) {
            String words = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
            TextField field = fields.get(fault.field());
            if (field == null) {
                others.add(new ListItem(words));
            } else {
                ((HasValidation) field).setErrorMessage(words);
                field.setInvalid(true);
            }
        }
        problems.setVisible(others.getComponentCount() > 0);
        problems.add(others);
        fields.values().stream().filter(TextField::isInvalid).findFirst().ifPresent(Focusable::focus);
    }

    private static String reference() {
        return "F" + UUID.randomUUID().toString().replace("-", "");
    }
}
