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
import java.util.Optional;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.ui.Focus;
import org.openpass.workbench.acts.ActMenu;
import org.openpass.workbench.acts.ActWords;
import org.openpass.workbench.acts.ReviewPanel;

/**
 * A task of a case, for who may do it: claim, release, pass on, and the form with its one decision. It follows what
 * others do about the task. What was typed stays readable until its writer has closed the panel, even when another was
 * faster.
 */
final class TaskPanel extends Section {

    private final transient Tasks tasks;
    private final transient Inbox inbox;
    private final transient Actor actor;
    private final transient Runnable anew;
    private final H2 title = new H2();
    private final Paragraph message = new Paragraph();
    private final Paragraph standing = new Paragraph();
    private final Paragraph came = new Paragraph();
    private final Div changed = new Div();
    private final Button claim = new Button(text("task.claim"), click -> claim());
    private final Button decide = new Button(text("task.decide"), click -> attempt(this::decide));
    private final Button release = new Button(text("task.release"), click -> release());
    private final Button close = new Button(text("task.close"), click -> close());
    private final ActMenu menu;
    private final ReviewPanel review;
    private final TaskEntry entry;
    private transient Task task;
    private boolean closed;

    /**
     * The panel of a task.
     *
     * @param name what the task is called
     * @param menu by which the task goes to others
     * @param review by which a colleague looks at it first
     * @param anew leads the reader to the case as it stands now
     */
    TaskPanel(Task task, String name, TaskEntry entry, ActMenu menu, ReviewPanel review, Tasks tasks, Inbox inbox, Actor actor,
            Runnable anew) {
        this.anew = anew;
        this.task = task;
        this.entry = entry;
        this.menu = menu;
        this.review = review;
        this.tasks = tasks;
        this.inbox = inbox;
        this.actor = actor;
        addClassNames("card", "task-panel");
        title.setText(name);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        standing.getElement().setAttribute("role", "status");
        came.addClassName("task-came");
        Button show = new Button(text("task.changed.show"), click -> readAnew());
        show.addThemeVariants(ButtonVariant.SMALL);
        changed.add(new Span(text("task.refused." + TaskRefused.Reason.CHANGED_MEANWHILE)), show);
        changed.addClassNames("notice", "task-changed");
        changed.getElement().setAttribute("role", "alert");
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        claim.addClassName("task-claim");
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        release.addThemeVariants(ButtonVariant.TERTIARY);
        menu.onDone(this::passed);
        Div acts = new Div(claim, decide, release, menu, close);
        acts.addClassName("task-acts");
        add(title, message, changed, standing, came, entry, review, acts);
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

    /** Something was written here that its writer may still want to read. */
    boolean typed() {
        return entry.typed();
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
        entry.show(task);
        standing.setText(TaskWords.standing(task, actor, entry.present()));
        standing.setVisible(!standing.getText().isEmpty());
        came.setText(open() ? ActWords.came(menu.history(task)) : "");
        came.setVisible(!came.getText().isEmpty());
        changed.setVisible(entry.changed());
        String principal = menu.principal(task);
        boolean dealt = menu.dealt(task);
        claim.setText(principal == null ? text("task.claim") : text("absence.claim", principal));
        claim.setVisible(open() && (task.assignee() == null && !dealt || task.assignee() != null && task.assignee().equals(principal)));
        decide.setEnabled(!entry.changed());
        decide.setVisible(entry.writable() && !(dealt && task.assignee() == null));
        release.setVisible(open() && actor.name().equals(task.assignee()) && (!dealt || task.delegatedBy() != null));
        close.setVisible(!open());
        menu.show(task);
        review.show(task);
        if (!open()) {
            message.setText(TaskWords.over(task, actor));
        }
    }

    private void claim() {
        attempt(() -> tasks.claim(task.key(), actor));
        if (decide.isVisible()) {
            entry.focus();
        }
    }

    private void release() {
        attempt(() -> tasks.release(task.key(), actor));
        if (claim.isVisible()) {
            claim.focus();
        }
    }

    /** The button that was pressed may be gone. */
    private void passed(Task now) {
        message.setText("");
        refresh(now);
        Focus.on(title);
    }

    private void close() {
        closed = true;
        anew.run();
    }

    private void readAnew() {
        entry.readAnew();
        show();
        anew.run();
    }

    private Task decide() {
        Map<String, Object> answers = entry.answers();
        Task decided = tasks.decide(task.key(), actor, String.valueOf(answers.get("decision")), answers, entry.read());
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
            entry.show(invalid);
            message.setText(text("task.invalid", invalid.errors().size()));
        } catch (TaskRefused refused) {
            tasks.find(task.key(), actor).ifPresent(this::refresh);
            // Who has claimed or decided it, and that it was changed, is said already.
            if (open() && !entry.changed() && refused.reason() != TaskRefused.Reason.TAKEN) {
                message.setText(ActWords.refused(refused));
            }
        } finally {
            decide.setEnabled(!entry.changed());
        }
    }
}
