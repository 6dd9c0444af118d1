package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.manifest.PortPermits;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** A carrier applies to enter a place that is no port (Customs Act Art. 134(1), Decree Art. 156(1)). */
final class PortPermitForm extends Div implements OfVoyage {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final List<String> NEEDED = List.of("mrn", "vessel", "place", "reason");

    private final transient ManifestDesk desk;
    private final transient Actor actor;
    private final transient FieldFaults faults = new FieldFaults();
    private final Div taken = new Div();

    PortPermitForm(ManifestDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        addClassNames("card", "manifest-form");
        taken.getElement().setAttribute("role", "status");
        Div fields = new Div();
        fields.addClassName("manifest-fields");
        for (String name : List.of("mrn", "vessel", "callSign", "flag", "shipKind", "grossTonnage", "place", "goods", "reason")) {
            TextField field = faults.put(name, new TextField(text("manifest.field." + (name.equals("reason") ? "why" : name))));
            field.setRequiredIndicatorVisible(NEEDED.contains(name));
            field.setMaxLength(name.equals("goods") || name.equals("reason") ? 500 : 100);
            fields.add(field);
        }
        Map<String, String> names = desk.offices(Texts.locale());
        Select<String> office = faults.put("office", new Select<>());
        office.setLabel(text("manifest.field.office"));
        office.setItems(names.keySet());
        office.setItemLabelGenerator(code -> code + " " + names.getOrDefault(code, ""));
        fields.add(office, faults.put("fromAt", DateFields.moment(text("manifest.field.fromAt"))),
                faults.put("untilAt", DateFields.moment(text("manifest.field.untilAt"))));
        Paragraph help = new Paragraph(text("manifest.portPermit.help"));
        help.addClassName("secondary");
        Button apply = new Button(text("manifest.portPermit.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> {
            apply();
            apply.setEnabled(true);
        });
        Div acts = new Div(apply);
        acts.addClassName("task-acts");
        add(new H2(text("manifest.portPermit")), help, taken, faults.others(), fields, acts);
    }

    @Override
    public void voyage(String mrn) {
        faults.begin("mrn", mrn);
    }

    private void apply() {
        taken.removeAll();
        faults.show(List.of());
        Map<String, String> said = new LinkedHashMap<>(faults.said());
        said.put("reference", "WEB-" + LocalDateTime.now(desk.clock().withZone(Seoul.ZONE)).format(STAMP));
        try {
            PortPermits.Taken received = desk.enter(said, actor);
            if (received.caseNumber() == null) {
                faults.show(received.errors());
            } else {
                taken.add(new Anchor("cases/" + received.caseNumber(), text("manifest.portPermit.taken", received.caseNumber())));
            }
        } catch (RightMissing missing) {
            faults.others().setText(missing.getMessage());
            faults.others().setVisible(true);
        }
    }
}
