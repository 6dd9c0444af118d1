package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.engine.Forms;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;

/** The open task of a case, for who may do it: claim, release, and the form with its one decision. */
final class TaskPanel extends Section {

    private final transient Tasks tasks;
    private final transient Inbox inbox;
    private final transient Forms forms;
    private final transient CaseDocuments documents;
    private final String number;
    private final transient Actor actor;
    private transient Task task;
    private TaskForm form;
    private final Paragraph message = new Paragraph();

    TaskPanel(Task task, String number, Tasks tasks, Inbox inbox, Forms forms, CaseDocuments documents,
            Actor actor) {
        this.task = task;
        this.tasks = tasks;
        this.inbox = inbox;
        this.forms = forms;
        this.number = number;
        this.documents = documents;
        this.actor = actor;
        addClassNames("card", "task-panel");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        show();
    }

    /** The task that the panel shows. */
    long key() {
        return task.key();
    }

    private void show() {
        removeAll();
        add(new H2(text("task." + task.elementId())), message);
        if (task.state() != Task.State.OPEN) {
            return;
        }
        if (task.assignee() == null) {
            Button claim = new Button(text("task.claim"), click -> attempt(() -> tasks.claim(task.key(), actor)));
            claim.addThemeVariants(ButtonVariant.PRIMARY);
            add(new Paragraph(text("task.unclaimed")), claim);
        } else if (task.assignee().equals(actor.name())) {
            add(decision());
        } else {
            add(new Paragraph(text("task.claimedBy", task.assignee())));
        }
    }

    private Div decision() {
        if (form == null) {
            form = new TaskForm(Optional.ofNullable(task.formKey()).flatMap(forms::form).orElseThrow(), number,
                    documents.pictures(task.caseNumber(), actor));
        }
        Button decide = new Button(text("task.decide"), click -> attempt(this::decide));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        Button release = new Button(text("task.release"), click -> attempt(() -> tasks.release(task.key(), actor)));
        release.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(decide, release);
        acts.addClassName("task-acts");
        return new Div(form, acts);
    }

    private Task decide() {
        Map<String, String> missing = form.missing();
        if (!missing.isEmpty()) {
            throw new TaskHandler.InvalidAnswers(missing);
        }
        Map<String, Object> answers = form.answers();
        Task decided = tasks.decide(task.key(), actor, String.valueOf(answers.get("decision")), answers, task.subjectVersion());
        Optional<Inbox.Entry> next = inbox.page(actor, Inbox.View.MINE, null, 1).stream().findFirst();
        UI.getCurrent().navigate(next.map(e -> "cases/" + e.subject()).orElse("inbox"));
        return decided;
    }

    private void attempt(java.util.function.Supplier<Task> act) {
        message.setText("");
        try {
            task = act.get();
            show();
        } catch (TaskHandler.InvalidAnswers invalid) {
            form.show(invalid.errors());
            show();
            message.setText(text("task.invalid", invalid.errors().size()));
        } catch (TaskRefused refused) {
            task = tasks.find(task.key(), actor).orElse(task);
            show();
            message.setText(text("task.refused." + refused.reason(), refused.who()));
        }
    }
}
