package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.VoyageReported.What;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.News;
import org.openpass.ui.Texts;

/** A carrier reports that its ship or aircraft arrived, or left on its way here. */
final class VoyageForm extends Div implements OfVoyage {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

    private final transient ManifestDesk desk;
    private final transient Actor actor;
    private final transient FieldFaults faults = new FieldFaults();
    private final Select<What> what = new Select<>();
    private final DateTimePicker arrived = faults.put("arrivedAt", DateFields.moment(text("manifest.field.arrivedAt")));
    private final DateTimePicker departed = faults.put("departedAt", DateFields.moment(text("manifest.field.leftAt")));
    private final TextField location = faults.put("location", new TextField(text("manifest.field.location")));
    private final DateTimePicker expected = faults.put("expectedAt", DateFields.moment(text("manifest.field.expectedAt")));
    private final News news = new News();

    VoyageForm(ManifestDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        addClassNames("card", "manifest-form");
        TextField mrn = faults.put("mrn", new TextField(text("manifest.field.mrn")));
        mrn.setRequiredIndicatorVisible(true);
        mrn.setMaxLength(11);
        what.setLabel(text("manifest.field.what"));
        what.setItems(What.ARRIVED, What.DEPARTED);
        what.setItemLabelGenerator(each -> text("manifest.what." + each));
        what.setValue(What.ARRIVED);
        what.addValueChangeListener(chosen -> fit());
        location.setMaxLength(100);
        fit();
        Map<String, String> names = desk.offices(Texts.locale());
        Select<String> office = faults.put("office", new Select<>());
        office.setLabel(text("manifest.field.office"));
        office.setItems(names.keySet());
        office.setItemLabelGenerator(code -> code + " " + names.getOrDefault(code, ""));
        Div fields = new Div(mrn, what, arrived, departed, location, expected, office);
        fields.addClassName("manifest-fields");
        Paragraph help = new Paragraph(text("manifest.arrival.help"));
        help.addClassName("secondary");
        Button report = new Button(text("manifest.report"));
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.setDisableOnClick(true);
        report.addClickListener(click -> {
            report();
            report.setEnabled(true);
        });
        Div acts = new Div(report);
        acts.addClassName("task-acts");
        add(new H2(text("manifest.arrival")), help, news, faults.others(), fields, acts);
    }

    private void fit() {
        boolean arrives = what.getValue() == What.ARRIVED;
        arrived.setVisible(arrives);
        location.setVisible(arrives);
        departed.setVisible(!arrives);
        expected.setVisible(!arrives);
        ZoneId home = Seoul.ZONE;
        (arrives ? arrived : departed).setValue(LocalDateTime.now(desk.clock().withZone(home)).truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public void voyage(String mrn) {
        faults.begin("mrn", mrn);
    }

    private void report() {
        news.setVisible(false);
        faults.show(List.of());
        Map<String, String> said = new LinkedHashMap<>(faults.said());
        said.put("reference", "WEB-" + LocalDateTime.now(desk.clock().withZone(Seoul.ZONE)).format(STAMP));
        try {
            Receipt receipt = desk.report(what.getValue() == What.ARRIVED, said, actor);
            if (receipt.id() == 0) {
                faults.show(receipt.errors());
            } else {
                news.setText(text("manifest.reported." + what.getValue(), receipt.number()));
                news.setVisible(true);
            }
        } catch (RightMissing missing) {
            faults.others().setText(missing.getMessage());
            faults.others().setVisible(true);
        }
    }
}
