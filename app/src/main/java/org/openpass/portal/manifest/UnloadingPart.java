package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.cargo.unloading.UnloadingRequest;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** A carrier declares what it unloads, where and when (Customs Act Art. 140(4)); before its arrival is accepted, why (Art. 140(1)). */
final class UnloadingPart extends Div implements OfVoyage {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
    private static final int LONGEST = 500;

    private final transient Unloadings unloadings;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient FieldFaults faults = new FieldFaults();

    UnloadingPart(Unloadings unloadings, Actor actor, Clock clock) {
        this.unloadings = unloadings;
        this.actor = actor;
        this.clock = clock;
        addClassNames("card", "manifest-form");
        Div fields = new Div();
        fields.addClassName("manifest-fields");
        for (String name : List.of("mrn", "place")) {
            TextField field = faults.put(name, new TextField(text("unloadingcase." + name)));
            field.setRequiredIndicatorVisible(true);
            field.setMaxLength(11);
            fields.add(field);
        }
        Select<String> kind = faults.put("kind", new Select<>());
        kind.setLabel(text("unloadingcase.kind"));
        kind.setItems("CONTAINER", "BULK", "AIR");
        kind.setItemLabelGenerator(each -> text("unloadingcase.kind." + each));
        kind.setValue("CONTAINER");
        fields.add(kind, faults.put("beginsAt", DateFields.moment(text("unloadingcase.beginsAt"))),
                faults.put("endsAt", DateFields.moment(text("unloadingcase.endsAt"))));
        for (String name : List.of("work", "persons", "agent")) {
            TextField field = faults.put(name, new TextField(text("unloadingcase." + name)));
            field.setMaxLength(100);
            fields.add(field);
        }
        TextArea lines = faults.put("lines", new TextArea(text("unloadingcase.lines")));
        lines.setHelperText(text("unloadingcase.lines.help"));
        TextArea reason = faults.put("reason", new TextArea(text("unloadingcase.before")));
        reason.setHelperText(text("unloadingcase.before.help"));
        reason.setMaxLength(LONGEST);
        fields.add(lines, reason);
        Paragraph help = new Paragraph(text("unloadingcase.declare.text"));
        help.addClassName("secondary");
        Button declare = new Button(text("unloadingcase.declare"));
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        declare.setDisableOnClick(true);
        declare.addClickListener(click -> {
            declare();
            declare.setEnabled(true);
        });
        Div acts = new Div(declare);
        acts.addClassName("task-acts");
        add(new H2(text("unloadingcase.declare.title")), help, faults.others(), fields, acts);
    }

    @Override
    public void voyage(String mrn) {
        faults.begin("mrn", mrn);
    }

    private void declare() {
        faults.show(List.of());
        Map<String, String> said = faults.said();
        String persons = said.get("persons");
        if (persons != null && !persons.matches("\\d{1,5}")) {
            faults.show(List.of(Fault.of("persons", "unloading.persons", "99999")));
            return;
        }
        UnloadingRequest request = new UnloadingRequest("WEB-" + LocalDateTime.now(clock.withZone(Seoul.ZONE)).format(STAMP), said.get("mrn"),
                said.get("place"), said.get("kind"), Arrays.asList(said.getOrDefault("lines", "").split("[\\s,;]+")), said.get("agent"),
                said.get("work"), moment(said.get("beginsAt")), moment(said.get("endsAt")), persons == null ? null : Integer.valueOf(persons),
                said.get("reason"));
        try {
            Optional<Unloading> declared = unloadings.declare(request, unloadings.sender(actor, Door.FORM, request));
            declared.ifPresentOrElse(unloading -> UI.getCurrent().navigate("cases/" + unloading.caseNumber()), () -> faults.show(List.of(Fault.of(
                    "mrn", "unloading.mrn", said.getOrDefault("mrn", "")))));
        } catch (UnloadingRefused refused) {
            faults.show(refused.faults());
        } catch (RightMissing missing) {
            faults.others().setText(missing.getMessage());
            faults.others().setVisible(true);
        }
    }

    /** What was picked, as a moment at home. */
    private static String moment(String picked) {
        return picked == null ? null : LocalDateTime.parse(picked).atZone(Seoul.ZONE).toOffsetDateTime().toString();
    }
}
