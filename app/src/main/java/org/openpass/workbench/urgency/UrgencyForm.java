package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.openpass.access.Actor;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Urgency;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;

/** Another priority or another time of a task, with the reason. What is left as it is stays as it is worked out. */
final class UrgencyForm extends Div {

    private final transient Urgency before;
    private final transient Priorities priorities;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient Runnable done;
    private final IntegerField priority = new IntegerField(text("urgency.form.priority"));
    private final DateTimePicker due = DateFields.moment(text("urgency.form.due"));
    private final TextField reason = new TextField(text("urgency.form.reason"));
    private final Paragraph message = new Paragraph();

    /** @param done runs when it is over, also without an act */
    UrgencyForm(Urgency before, Priorities priorities, Actor actor, Clock clock, Runnable done) {
        this.before = before;
        this.priorities = priorities;
        this.actor = actor;
        this.clock = clock;
        this.done = done;
        addClassName("urgency-form");
        priority.setMin(0);
        priority.setMax(Priorities.MOST);
        priority.setStepButtonsVisible(true);
        priority.setValue(before.priority());
        priority.setManualValidation(true);
        due.setValue(minute(before.dueAt()));
        due.setDateAriaLabel(text("urgency.form.due.day"));
        due.setTimeAriaLabel(text("urgency.form.due.time"));
        due.setManualValidation(true);
        reason.setMaxLength(Priorities.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(text("urgency.form.reason.help"));
        reason.setManualValidation(true);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button save = new Button(text("urgency.form.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button anew = new Button(text("urgency.form.clear"), click -> attempt(() ->
                priorities.clear(before.taskKey(), actor)));
        anew.setVisible(before.prioritySet() != null);
        Div acts = new Div(save, anew, new Button(text("cancel"), click -> done.run()));
        acts.addClassName("task-acts");
        add(message, priority, due, reason, acts);
    }

    void focus() {
        priority.focus();
    }

    private void save() {
        boolean otherPriority = !Objects.equals(priority.getValue(), before.priority());
        boolean otherDue = !Objects.equals(due.getValue(), minute(before.dueAt()));
        Instant at = due.getValue() == null ? null : due.getValue().atZone(Seoul.ZONE).toInstant();
        if (!valid(otherDue, at)) {
            return;
        }
        if (!otherPriority && !otherDue) {
            message.setText(text("urgency.form.same"));
            return;
        }
        attempt(() -> {
            if (otherPriority) {
                priorities.set(before.taskKey(), priority.getValue(), reason.getValue(), actor);
            }
            if (otherDue) {
                priorities.due(before.taskKey(), at, reason.getValue(), actor);
            }
        });
    }

    private boolean valid(boolean otherDue, Instant at) {
        Integer points = priority.getValue();
        priority.setErrorMessage(text("urgency.form.priority.wrong", Priorities.MOST));
        priority.setInvalid(points == null || points < 0 || points > Priorities.MOST);
        boolean late = at != null && before.deadlineAt() != null && at.isAfter(before.deadlineAt());
        due.setErrorMessage(late ? text("urgency.form.due.late", Formats.until(before.deadlineAt()))
                : text("urgency.form.due.past"));
        due.setInvalid(otherDue && (late || at == null || !at.isAfter(clock.instant())));
        reason.setErrorMessage(text("required"));
        reason.setInvalid(reason.getValue().isBlank());
        return !priority.isInvalid() && !due.isInvalid() && !reason.isInvalid();
    }

    private void attempt(Runnable act) {
        message.setText("");
        try {
            act.run();
            done.run();
        } catch (TaskRefused refused) {
            message.setText(text("task.refused." + refused.reason(), refused.who()));
        } catch (IllegalArgumentException changed) {
            // Something moved while the form was open: the task was given back, or the deadline came nearer.
            message.setText(text("urgency.form.changed"));
        }
    }

    private static LocalDateTime minute(Instant at) {
        return at == null ? null : at.atZone(Seoul.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
