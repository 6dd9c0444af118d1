package org.openpass.portal.transshipment;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.transshipment.NewTransshipment;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.TransshipmentRefused;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.ui.DateFields;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/** The fields of a declaration; what is wrong stands at each, all at once. */
final class TransshipmentForm extends Div {

    private static final int CARGO_NUMBER = 40;
    private static final int SHED = 8;
    private static final int MRN = 11;
    private static final int DESTINATION = 100;
    private static final int REASON = 500;

    /** By which the same again, as after a double click, is the same. */
    private final String reference = "WEB-" + UUID.randomUUID().toString().replace("-", "").substring(0, 30);
    private final transient Transshipments transshipments;
    private final transient Actor actor;
    private final Select<Transshipment.Kind> kind = new Select<>();
    private final TextField cargo = new TextField(text("transshipment.cargo"));
    private final TextField place = new TextField(text("transshipment.place"));
    private final IntegerField packages = new IntegerField(text("transshipment.packages"));
    private final TextField voyage = new TextField(text("transshipment.voyage"));
    private final TextField destination = new TextField(text("transshipment.destination"));
    private final DatePicker loadBy = DateFields.day(text("transshipment.loadBy"));
    private final TextArea reason = new TextArea(text("transshipment.reason"));
    private final Paragraph message = new Paragraph();
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    TransshipmentForm(Transshipments transshipments, Actor actor, String cargoNumber, Optional<RightMissing> missing) {
        this.transshipments = transshipments;
        this.actor = actor;
        addClassNames("card", "manifest-form");
        kind.setLabel(text("transshipment.kind"));
        kind.setItems(Transshipment.Kind.values());
        kind.setItemLabelGenerator(each -> text("transshipment.kind." + each));
        kind.setValue(Transshipment.Kind.TRANSSHIP);
        cargo.setMaxLength(CARGO_NUMBER);
        cargo.setValue(cargoNumber.length() > CARGO_NUMBER ? "" : cargoNumber);
        place.setMaxLength(SHED);
        place.setHelperText(text("transshipment.place.help"));
        packages.setMin(1);
        voyage.setMaxLength(MRN);
        destination.setMaxLength(DESTINATION);
        loadBy.setValue(transshipments.longest());
        reason.setMaxLength(REASON);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        fields.put("kind", kind);
        fields.put("cargoNumber", cargo);
        fields.put("place", place);
        fields.put("packages", packages);
        fields.put("voyage", voyage);
        fields.put("destination", destination);
        fields.put("loadBy", loadBy);
        fields.put("reason", reason);
        fields.values().forEach(field -> {
            ((Component) field).getElement().setProperty("manualValidation", true);
            // The button of a list of choices may not say that it is required (ARIA); it has a choice from the beginning.
            ((Component) field).getElement().setProperty("required", !(field instanceof Select));
        });
        Div row = new Div(kind, cargo, place, packages, voyage, destination, loadBy, reason);
        row.addClassName("manifest-fields");
        Button declare = new Button(text("transshipment.act"));
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        declare.setDisableOnClick(true);
        declare.addClickListener(click -> {
            declare();
            declare.setEnabled(true);
        });
        Div acts = new Div(declare);
        acts.addClassName("task-acts");
        add(message, row, acts);
        missing.ifPresent(right -> {
            declare.setEnabled(false);
            add(new MissingRight(right));
        });
    }

    private void declare() {
        message.setText("");
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            Transshipment t = transshipments.declare(new NewTransshipment(reference, kind.getValue(), blank(cargo.getValue()),
                    blank(place.getValue()), packages.getValue(), blank(voyage.getValue()), blank(destination.getValue()), loadBy.getValue(),
                    blank(reason.getValue())), actor);
            getUI().ifPresent(ui -> ui.navigate("cases/" + t.caseNumber()));
        } catch (TransshipmentRefused refused) {
            wrong(refused.faults());
        }
    }

    private void wrong(List<Fault> faults) {
        List<String> others = new ArrayList<>();
        for (Fault fault : faults) {
            String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
            HasValidation field = fields.get(fault.field());
            if (field == null) {
                others.add(said);
            } else {
                field.setErrorMessage(said);
                field.setInvalid(true);
            }
        }
        message.setText(String.join(" ", others));
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
