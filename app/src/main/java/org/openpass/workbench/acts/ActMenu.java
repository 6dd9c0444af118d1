package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskAct;
import org.openpass.tasks.TaskRefused;

/** By which a task goes to somebody else, as far as its reader may: take over, transfer, delegate, call back. */
@StyleSheet("styles/acts.css")
public final class ActMenu extends Div {

    private final transient Assignments assignments;
    private final transient Codes codes;
    private final transient Actor actor;
    private final Button transfer = button("transfer", this::transfer);
    private final Button delegate = button("delegate", this::delegate);
    private final Button force = button("force", this::force);
    private final Button callBack = button("callBack", this::callBack);
    private transient Consumer<Task> done = now -> { };
    private transient Task task;

    /** A menu without a task yet. */
    public ActMenu(Assignments assignments, Codes codes, Actor actor) {
        this.assignments = assignments;
        this.codes = codes;
        this.actor = actor;
        addClassName("act-menu");
        add(transfer, delegate, force, callBack);
    }

    /** Says who is told how the task stands after an act. */
    public void onDone(Consumer<Task> told) {
        done = told;
    }

    /** Offers what the reader may do with the task as it stands. */
    public void show(Task now) {
        task = now;
        boolean open = now.state() == Task.State.OPEN;
        boolean nobodys = now.assignee() == null;
        boolean own = actor.name().equals(now.assignee()) && now.delegatedBy() == null;
        boolean directs = open && assignments.directs(now, actor);
        transfer.setVisible(open && (nobodys && !dealt(now) || own || directs));
        delegate.setVisible(open && own && now.onBehalfOf() == null);
        force.setVisible(directs && !nobodys && !actor.name().equals(now.assignee()));
        callBack.setVisible(open && actor.name().equals(now.delegatedBy()));
        setVisible(transfer.isVisible() || delegate.isVisible() || force.isVisible() || callBack.isVisible());
    }

    /** In whose place the reader would work on the task; null in the reader's own. */
    public String principal(Task of) {
        return of.state() == Task.State.OPEN ? assignments.principal(of, actor) : null;
    }

    /** It is drawn whose the task is: the reader neither takes it nor just puts it back. */
    public boolean dealt(Task of) {
        return of.state() == Task.State.OPEN && assignments.dealt(of, actor);
    }

    /** How the task came to who has it. */
    public List<TaskAct> history(Task of) {
        return assignments.acts(of.key(), actor);
    }

    private void transfer() {
        TargetFields to = new TargetFields(assignments, codes, task, actor);
        Task seen = task;
        new AssignDialog("transfer", to, to::check, why -> to.target()
                .map(target -> assignments.transfer(seen.key(), target, why, seen.version(), actor)).orElse(null), done)
                .open();
    }

    private void delegate() {
        PersonPicker person = new PersonPicker(assignments, task.key(), actor);
        person.setWidthFull();
        person.getElement().setProperty("required", true);
        Task seen = task;
        new AssignDialog("delegate", person, () -> {
            person.setErrorMessage(text("acts.person.missing"));
            person.setInvalid(person.getValue() == null);
        }, why -> person.getValue() == null ? null : assignments.delegate(seen.key(), person.getValue().username(), why,
                seen.version(), actor), done).open();
    }

    private void force() {
        Task seen = task;
        new AssignDialog("force", null, () -> { },
                why -> assignments.forceClaim(seen.key(), why, seen.version(), actor), done).open();
    }

    private void callBack() {
        try {
            done.accept(assignments.handBack(task.key(), null, task.version(), actor));
        } catch (TaskRefused refused) {
            Notification.show(ActWords.refused(refused)).setAssertive(true);
        }
    }

    private Button button(String kind, Runnable act) {
        Button button = new Button(text("acts." + kind), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
