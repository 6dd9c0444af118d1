package org.openpass.portal.permit;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.permit.PermitApplication;
import org.openpass.cargo.permit.PermitKind;
import org.openpass.cargo.permit.PermitKind.Matter;
import org.openpass.cargo.permit.PermitRefused;
import org.openpass.cargo.permit.Permits;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** An application or a report; of each kind the fields that the decree asks for. */
final class PermitForm extends Div {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final int LONGEST = 1_000;

    private final transient Permits permits;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Select<PermitKind> kind = put("kind", new Select<>());
    private final TextField cargo = line("cargoNumber");
    private final TextField place = line("place");
    private final IntegerField packages = put("packages", new IntegerField(text("permit.field.packages")));
    private final DatePicker until = put("until", DateFields.day(text("permit.field.until")));
    private final DatePicker happenedOn = put("happenedOn", DateFields.day(text("permit.field.happenedOn")));
    private final TextArea reason = area("reason");
    private final TextArea method = area("method");
    private final TextArea materials = area("materials");
    private final TextArea outside = area("outside");
    private final Checkbox official = put("official", new Checkbox(text("permit.field.official")));
    private final TextField security = line("securityReference");
    private final TextField applicant = line("applicant");
    private final Paragraph about = new Paragraph();
    private final Paragraph message = new Paragraph();
    private String reference = "";

    PermitForm(Permits permits, Actor actor, Clock clock) {
        this.permits = permits;
        this.actor = actor;
        this.clock = clock;
        addClassNames("card", "manifest-form");
        kind.setLabel(text("permit.field.kind"));
        kind.setItems(PermitKind.values());
        kind.setItemLabelGenerator(each -> text("permit.kind." + each));
        kind.addValueChangeListener(chosen -> show());
        for (HasValidation needed : List.of(cargo, packages, until, happenedOn, reason)) {
            ((Component) needed).getElement().setProperty("required", true);
        }
        packages.setStepButtonsVisible(false);
        packages.setMin(1);
        place.setHelperText(text("permit.field.place.help"));
        applicant.setHelperText(text("permit.field.applicant.help"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        about.addClassName("secondary");
        about.getElement().setAttribute("role", "status");
        Div all = new Div(fields.values().toArray(Component[]::new));
        all.addClassName("manifest-fields");
        Button send = new Button(text("permit.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        Div acts = new Div(send);
        acts.addClassName("task-acts");
        add(message, all, about, acts);
    }

    private <F extends AbstractField<?, ?>> F put(String name, F field) {
        fields.put(name, field);
        field.getElement().setProperty("manualValidation", true);
        return field;
    }

    private TextField line(String name) {
        return put(name, new TextField(text("permit.field." + name)));
    }

    private TextArea area(String name) {
        TextArea area = put(name, new TextArea(text("permit.field." + name)));
        area.setMaxLength(LONGEST);
        return area;
    }

    /** Begins with what the address says. */
    void begin(PermitKind chosen, String cargoNumber, String shed) {
        reference = "WEB-" + LocalDateTime.now(clock.withZone(Seoul.ZONE)).format(STAMP);
        cargo.setValue(cargoNumber);
        place.setValue(shed);
        kind.setValue(chosen);
        show();
    }

    private void show() {
        PermitKind chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        boolean permit = chosen.matter() == Matter.PERMIT;
        until.setVisible(permit);
        until.setMax(permits.longest());
        happenedOn.setVisible(!permit);
        applicant.setVisible(permit);
        method.setVisible(chosen.isWork());
        materials.setVisible(chosen == PermitKind.REPAIR);
        outside.setVisible(chosen == PermitKind.OUTSIDE_STORAGE || chosen == PermitKind.REPAIR);
        official.setVisible(chosen == PermitKind.SAMPLE);
        security.setVisible(chosen == PermitKind.OUTSIDE_STORAGE);
        // Goods go from the ship to storage outside without a place in between; any other work is done where they lie.
        place.setRequiredIndicatorVisible(chosen != PermitKind.OUTSIDE_STORAGE);
        method.setRequiredIndicatorVisible(chosen.isWork());
        outside.setRequiredIndicatorVisible(chosen == PermitKind.OUTSIDE_STORAGE);
        about.setText(chosen.deemed().map(article -> text("permit.about.deemed", LegalBasis.text(article))).orElseGet(() -> text("permit.about."
                + chosen.matter())));
    }

    private void send() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        message.setText("");
        PermitApplication said = new PermitApplication(reference, kind.getValue(), shown(applicant), cargo.getValue(), place.getValue(),
                packages.getValue() == null ? 0 : packages.getValue(), until.isVisible() ? until.getValue() : null, reason.getValue(), shown(method),
                shown(materials), shown(outside), official.isVisible() && official.getValue(), happenedOn.isVisible() ? happenedOn.getValue() : null,
                shown(security));
        try {
            UI.getCurrent().navigate("cases/" + permits.apply(said, actor).number());
        } catch (PermitRefused refused) {
            refused.faults().forEach(this::wrong);
            fields.values().stream().filter(field -> ((HasValidation) field).isInvalid()).findFirst().ifPresent(first -> ((Focusable<?>) first).focus());
        } catch (RightMissing missing) {
            message.setText(missing.text(Texts.locale()));
        }
    }

    private static String shown(AbstractField<?, String> field) {
        return field.isVisible() ? field.getValue() : null;
    }

    private void wrong(Fault fault) {
        String said = fault.text(Texts.locale()) + " " + fault.mend(Texts.locale());
        if (fields.get(fault.field()) instanceof HasValidation field) {
            field.setErrorMessage(said);
            field.setInvalid(true);
        } else {
            message.setText(said);
        }
    }
}
