package org.openpass.workbench.absence;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.Absence;
import org.openpass.access.AbsenceRefused;
import org.openpass.access.Absences;
import org.openpass.access.Absences.NewAbsence;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** An absence as it is entered: who, from when until when, who stands in for which work. Moments are those of Korea. */
final class AbsenceForm extends Div {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient Absences absences;
    private final transient Actor actor;
    private final transient Consumer<Absence> entered;
    private final ComboBox<Colleague> person = new ComboBox<>(text("absence.person"));
    private final ComboBox<Colleague> deputy = new ComboBox<>(text("absence.deputy"));
    private final DateTimePicker from = DateFields.moment(text("absence.from"));
    private final DateTimePicker until = DateFields.moment(text("absence.until"));
    private final CheckboxGroup<String> groups = new CheckboxGroup<>(text("absence.groups"));
    private final TextField note = new TextField(text("absence.note"));
    private final Paragraph message = new Paragraph();

    /** @param cancelled runs when nothing is to be entered after all */
    AbsenceForm(Absences absences, Actor actor, Clock clock, Consumer<Absence> entered, Runnable cancelled) {
        this.absences = absences;
        this.actor = actor;
        this.entered = entered;
        addClassName("absence-form");
        person.setVisible(actor.supervises());
        people(person);
        person.setItems(query -> absences.people(query.getFilter().orElse(""), actor).stream().skip(query.getOffset())
                .limit(query.getLimit()));
        person.addValueChangeListener(e -> personChosen());
        people(deputy);
        deputy.setHelperText(text("absence.deputy.help"));
        LocalDateTime morning = Seoul.today(clock).plusDays(1).atTime(MORNING);
        moment(from, morning);
        moment(until, morning.plusDays(1));
        groups.setItemLabelGenerator(group -> text("absence.group." + group));
        groups.setManualValidation(true);
        note.setMaxLength(Absences.LONGEST_NOTE);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button save = new Button(text("absence.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(message, person, deputy, from, until, groups, note, acts);
        personChosen();
    }

    void focus() {
        (person.isVisible() ? person : deputy).focus();
    }

    private static void people(ComboBox<Colleague> box) {
        box.setItemLabelGenerator(each -> each.displayName() + " (" + each.username()
                + (each.actor().office() == null ? "" : ", " + each.actor().office()) + ")");
        box.setRequiredIndicatorVisible(true);
        box.setManualValidation(true);
        box.addValueChangeListener(chosen -> box.setInvalid(false));
    }

    private static void moment(DateTimePicker picker, LocalDateTime value) {
        picker.setValue(value);
        // No mark of what is required: of a group of fields it is no attribute that can be heard, and there is a value.
        picker.setDateAriaLabel(text("absence.day"));
        picker.setTimeAriaLabel(text("absence.hour"));
        picker.setManualValidation(true);
    }

    /** Whose absence it is decides who may stand in, and for what. */
    private void personChosen() {
        String who = who();
        if (who == null) {
            deputy.setItems(Set.of());
            groups.setItems(Set.of());
            return;
        }
        deputy.setItems(query -> absences.deputies(who, query.getFilter().orElse(""), actor).stream().skip(query.getOffset())
                .limit(query.getLimit()));
        Set<String> work = absences.groups(who, actor);
        groups.setItems(work);
        groups.setValue(work);
    }

    private String who() {
        return !person.isVisible() ? actor.name() : person.getValue() == null ? null : person.getValue().username();
    }

    private void save() {
        message.setText("");
        if (!valid()) {
            return;
        }
        try {
            entered.accept(absences.enter(new NewAbsence(who(), deputy.getValue().username(), moment(from), moment(until),
                    groups.getValue(), note.getValue()), actor));
        } catch (AbsenceRefused refused) {
            message.setText(text("absence.refused." + refused.reason(), refused.who()));
        }
    }

    private boolean valid() {
        person.setErrorMessage(text("absence.person.missing"));
        person.setInvalid(who() == null);
        deputy.setErrorMessage(text("absence.deputy.missing"));
        deputy.setInvalid(deputy.getValue() == null);
        from.setErrorMessage(text("required"));
        from.setInvalid(from.getValue() == null);
        until.setErrorMessage(text("absence.time"));
        until.setInvalid(until.getValue() == null || from.getValue() != null && !until.getValue().isAfter(from.getValue()));
        groups.setErrorMessage(text("absence.groups.missing"));
        groups.setInvalid(groups.getValue().isEmpty());
        return !person.isInvalid() && !deputy.isInvalid() && !from.isInvalid() && !until.isInvalid() && !groups.isInvalid();
    }

    private static Instant moment(DateTimePicker picker) {
        return picker.getValue().atZone(Seoul.ZONE).toInstant();
    }
}
