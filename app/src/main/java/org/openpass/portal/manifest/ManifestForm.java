package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** What a carrier or a forwarder says of a manifest, with its lines as a sheet. */
final class ManifestForm extends Div {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final transient ManifestDesk desk;
    private final transient Actor actor;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField mrn = faults.put("mrn", new TextField(text("manifest.field.mrn")));
    private final TextField reference = faults.put("reference", new TextField(text("manifest.field.reference")));
    private final Select<Act> act = faults.put("act", new Select<>());
    private final Select<Corrects> corrects = faults.put("corrects", new Select<>());
    private final TextField reason = faults.put("reason", new TextField(text("manifest.field.reason")));
    private final SheetUpload sheet = new SheetUpload();

    ManifestForm(ManifestDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        addClassNames("card", "manifest-form");
        mrn.setHelperText(text("manifest.field.mrn.help"));
        mrn.setRequiredIndicatorVisible(true);
        mrn.setMaxLength(11);
        reference.setHelperText(text("manifest.field.reference.help"));
        reference.setRequiredIndicatorVisible(true);
        fresh();
        act.setLabel(text("manifest.field.act"));
        act.setItems(Act.values());
        act.setItemLabelGenerator(each -> text("manifest.act." + each));
        act.setValue(desk.carrier(actor) ? Act.ORIGINAL : Act.ADD);
        corrects.setLabel(text("manifest.field.corrects"));
        corrects.setHelperText(text("manifest.field.corrects.help"));
        corrects.setItems(Corrects.values());
        corrects.setEmptySelectionAllowed(true);
        corrects.setItemLabelGenerator(each -> each == null ? "–" : text("manifest.corrects." + each));
        reason.setMaxLength(500);
        Div fields = new Div(mrn, act, reference);
        fields.addClassName("manifest-fields");
        if (desk.carrier(actor)) {
            voyage(fields);
        }
        fields.add(corrects, reason);
        Paragraph help = new Paragraph(text("manifest.sheet.help"));
        help.addClassName("secondary");
        Div templates = new Div(new Span(text("manifest.template")), template("xlsx"), template("csv"));
        templates.addClassName("upload-templates");
        Button send = new Button(text("manifest.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        Div acts = new Div(send);
        acts.addClassName("task-acts");
        add(new H2(text("manifest.head")), faults.others(), fields, new H2(text("manifest.sheet")), help, templates, sheet, acts);
    }

    private void voyage(Div fields) {
        for (String name : List.of("vessel", "voyage", "callSign", "flag", "lastPort", "port")) {
            TextField field = faults.put(name, new TextField(text("manifest.field." + name)));
            field.setRequiredIndicatorVisible(name.equals("vessel") || name.equals("port"));
            field.setMaxLength(100);
            fields.add(field);
        }
        Map<String, String> names = desk.offices(Texts.locale());
        Select<String> office = faults.put("office", new Select<>());
        office.setLabel(text("manifest.field.office"));
        office.setItems(names.keySet());
        office.setItemLabelGenerator(code -> code + " " + names.getOrDefault(code, ""));
        DateTimePicker expected = faults.put("expectedAt", DateFields.moment(text("manifest.field.expectedAt")));
        DateTimePicker departed = faults.put("departedAt", DateFields.moment(text("manifest.field.departedAt")));
        fields.add(office, expected, departed);
    }

    /** Each message has a number of its own; a person need not think of one. */
    private void fresh() {
        reference.setValue("WEB-" + LocalDateTime.now(desk.clock().withZone(Seoul.ZONE)).format(STAMP));
    }

    private static Anchor template(String kind) {
        Anchor link = new Anchor("files/manifests/template." + kind + "?lang=" + Texts.locale().getLanguage(),
                text("upload.template." + kind));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void send() {
        faults.show(List.of());
        try {
            Receipt receipt = desk.send(faults.said(), sheet.came(), actor);
            if (receipt.id() == 0) {
                faults.show(receipt.errors());
            } else {
                sheet.forget();
                corrects.clear();
                reason.clear();
                fresh();
                UI.getCurrent().navigate("manifests/new?submission=" + receipt.id());
            }
        } catch (RightMissing missing) {
            faults.others().setText(missing.getMessage());
            faults.others().setVisible(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
