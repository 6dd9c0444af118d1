package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.engine.Forms;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;

/**
 * A task of a case, for who may do it: claim, release, and the form with its one decision. It follows what others do
 * about the task. What was typed stays readable until its writer has closed the panel, even when another was faster.
 */
final class TaskPanel extends Section {

    private final transient Tasks tasks;
    private final transient Inbox inbox;
    private final transient Forms forms;
    private final transient CaseDocuments documents;
    private final String number;
    private final transient Actor actor;
    private final transient Runnable anew;
    private final Paragraph message = new Paragraph();
    private final Paragraph standing = new Paragraph();
    private final Paragraph kept = new Paragraph();
    private final Div changed = new Div();
    private final Div fields = new Div();
    private final Button claim = new Button(text("task.claim"), click -> claim());
    private final Button decide = new Button(text("task.decide"), click -> attempt(this::decide));
    private final Button release = new Button(text("task.release"), click -> release());
    private final Button close = new Button(text("task.close"), click -> close());
    private transient Task task;
    private transient Integer read;
    private TaskForm form;
    private boolean closed;

    TaskPanel(Task task, String number, Tasks tasks, Inbox inbox, Forms forms, CaseDocuments documents,
            Actor actor, Runnable anew) {
        this.anew = anew;
        this.read = task.subjectVersion();
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
        standing.getElement().setAttribute("role", "status");
        kept.addClassName("secondary");
        Button show = new Button(text("task.changed.show"), click -> readAnew());
        show.addThemeVariants(ButtonVariant.SMALL);
        changed.add(new Span(text("task.refused." + TaskRefused.Reason.CHANGED_MEANWHILE)), show);
        changed.addClassNames("notice", "task-changed");
        changed.getElement().setAttribute("role", "alert");
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        release.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(claim, decide, release, close);
        acts.addClassName("task-acts");
        add(new H2(text("task." + task.elementId())), message, changed, standing, kept, fields, acts);
        show();
    }

    /** The task that the panel shows. */
    long key() {
        return task.key();
    }

    boolean open() {
        return task.state() == Task.State.OPEN;
    }

    /** It is to be shown on: its task is open, or its reader has not closed it yet. */
    boolean stays() {
        return !closed;
    }

    /** Shows how the task stands now. */
    void refresh(Task now) {
        // The feed confirms what was decided, which is no news for the reader.
        if (!now.equals(task)) {
            task = now;
            show();
        }
    }

    /** Nothing is taken off the page and put back, so that the cursor and what is being typed stay. */
    private void show() {
        boolean mine = open() && actor.name().equals(task.assignee());
        if (mine && form == null) {
            Optional.ofNullable(task.formKey()).flatMap(forms::form).ifPresent(model -> {
                form = new TaskForm(model, number, documents.pictures(task.caseNumber(), actor));
                fields.add(form);
            });
        }
        if (form != null) {
            form.setReadOnly(!mine);
        }
        standing.setText(TaskWords.standing(task, actor, form != null));
        standing.setVisible(!standing.getText().isEmpty());
        kept.setText(form == null || mine ? "" : text(open() ? "task.kept" : "task.over.kept"));
        kept.setVisible(form != null && !mine);
        if (form == null) {
            // Who has written nothing reads the page as it stands.
            read = task.subjectVersion();
        }
        changed.setVisible(changed());
        claim.setVisible(open() && task.assignee() == null);
        decide.setEnabled(!changed());
        decide.setVisible(mine && form != null);
        release.setVisible(mine);
        close.setVisible(!open());
        if (!open()) {
            message.setText(TaskWords.over(task, actor));
        }
    }

    /** The declaration is another than the officer has read, and may not be decided on unseen. */
    private boolean changed() {
        return open() && form != null && !Objects.equals(read, task.subjectVersion());
    }

    private void claim() {
        attempt(() -> tasks.claim(task.key(), actor));
        if (decide.isVisible()) {
            form.focus(Set.of());
        }
    }

    private void release() {
        attempt(() -> tasks.release(task.key(), actor));
        if (claim.isVisible()) {
            claim.focus();
        }
    }

    private void close() {
        closed = true;
        anew.run();
    }

    /** From now on the officer has read the version that the page shows. */
    private void readAnew() {
        read = task.subjectVersion();
        show();
        anew.run();
    }

    private Task decide() {
        Map<String, String> missing = form.missing();
        if (!missing.isEmpty()) {
            throw new TaskHandler.InvalidAnswers(missing);
        }
        Map<String, Object> answers = form.answers();
        Task decided = tasks.decide(task.key(), actor, String.valueOf(answers.get("decision")), answers, read);
        closed = true;
        Optional<Inbox.Entry> next = inbox.page(actor, Inbox.View.MINE, null, 1).stream().findFirst();
        UI.getCurrent().navigate(next.map(e -> "cases/" + e.subject()).orElse("inbox"));
        return decided;
    }

    private void attempt(Supplier<Task> act) {
        message.setText("");
        try {
            refresh(act.get());
        } catch (TaskHandler.InvalidAnswers invalid) {
            form.show(invalid);
            form.focus(invalid.errors().keySet());
            message.setText(text("task.invalid", invalid.errors().size()));
        } catch (TaskRefused refused) {
            tasks.find(task.key(), actor).ifPresent(this::refresh);
            // Who has claimed or decided it, and that it was changed, is said already.
            if (open() && !changed() && refused.reason() != TaskRefused.Reason.TAKEN) {
                message.setText(text("task.refused." + refused.reason(), refused.who()));
            }
        } finally {
            decide.setEnabled(!changed());
        }
    }
}
