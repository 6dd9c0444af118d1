package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.workbench.acts.ActMenu;
import org.openpass.workbench.acts.ActWords;
import org.openpass.workbench.urgency.UrgencyReasons;

/** What opens beside a row, as its task stands then: why it is urgent, and by which acts it goes to somebody else. */
@org.springframework.stereotype.Component
class RowDetails {

    private final Priorities priorities;
    private final Assignments assignments;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Codes codes;

    RowDetails(Priorities priorities, Assignments assignments, Tasks tasks, Inbox inbox, Codes codes) {
        this.priorities = priorities;
        this.assignments = assignments;
        this.tasks = tasks;
        this.inbox = inbox;
        this.codes = codes;
    }

    /** Whose it is not to give away is not asked to whom it should go; the acts themselves say the rest. No look-up. */
    boolean passes(Task task, Actor actor) {
        boolean mine = actor.name().equals(task.assignee()) || actor.name().equals(task.delegatedBy());
        return mine || (task.assignee() == null || actor.supervises()) && inbox.reaches(actor, task.role(), task.office());
    }

    /** What will be drawn, the reader does not take. No look-up. */
    boolean takes(Task task, Actor actor) {
        return !assignments.dealt(task, actor);
    }

    /** How urgent the task is and why. */
    Component reasons(long key, Actor actor) {
        Div body = body();
        body.add(priorities.seen(key, actor).<Component>map(UrgencyReasons::new)
                .orElseGet(() -> new Paragraph(text("inbox.more.none"))));
        return body;
    }

    /**
     * By which the task goes to somebody else, as far as the reader may.
     *
     * @param done told how the task stands after an act
     */
    Component acts(long key, Actor actor, Consumer<Task> done) {
        Div body = body();
        tasks.find(key, actor).ifPresent(now -> {
            if (now.state() == Task.State.OPEN && actor.name().equals(now.assignee())
                    && (now.delegatedBy() != null || takes(now, actor))) {
                Button release = new Button(text("task.release"), click -> release(key, actor, done));
                release.addThemeVariants(ButtonVariant.TERTIARY);
                body.add(release);
            }
            ActMenu menu = new ActMenu(assignments, codes, actor);
            menu.onDone(done);
            menu.show(now);
            if (menu.isVisible()) {
                body.add(menu);
            }
        });
        if (body.getComponentCount() == 0) {
            body.add(new Paragraph(text("inbox.more.none")));
        }
        return body;
    }

    private void release(long key, Actor actor, Consumer<Task> done) {
        try {
            done.accept(tasks.release(key, actor));
        } catch (TaskRefused refused) {
            Notification.show(ActWords.refused(refused)).setAssertive(true);
        }
    }

    private static Div body() {
        Div body = new Div();
        body.addClassName("row-more");
        return body;
    }
}
