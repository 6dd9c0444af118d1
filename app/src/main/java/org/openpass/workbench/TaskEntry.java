package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.workbench.acts.ReviewForm;
import org.openpass.workbench.forms.TaskForm;

/**
 * The form of a task as its reader fills it in, from when the reader has the task. What is typed is kept, and begins the
 * form of who has the task next or of a later session; it knows which version of the declaration was read meanwhile.
 */
final class TaskEntry extends Div implements ReviewForm {

    private final String number;
    private final transient TaskForms forms;
    private final transient Actor actor;
    private final Paragraph kept = new Paragraph();
    private final Div fields = new Div();
    private transient Task task;
    private transient Integer read;
    private TaskForm form;
    private boolean had;

    TaskEntry(Task task, String number, TaskForms forms, Actor actor) {
        this.task = task;
        this.read = task.subjectVersion();
        this.number = number;
        this.forms = forms;
        this.actor = actor;
        kept.addClassName("secondary");
        add(kept, fields);
    }

    /** Shows how the task stands; nothing is taken off the page and put back. */
    void show(Task now) {
        task = now;
        boolean mine = mine();
        if (mine && form == null) {
            forms.of(task, number, actor).ifPresent(made -> {
                form = made;
                form.onTyped(this::keep);
                fields.add(form);
            });
        }
        if (form == null) {
            // Who has written nothing reads the page as it stands.
            read = task.subjectVersion();
        } else if (mine && !had) {
            forms.kept(task, actor).ifPresent(before -> {
                read = before.version();
                form.fill(before.answers());
            });
        }
        had = mine;
        if (form != null) {
            form.setReadOnly(!mine);
        }
        kept.setText(form == null || mine ? "" : text(open() ? "task.kept" : "task.over.kept"));
        kept.setVisible(form != null && !mine);
    }

    /** There is a form on the page. */
    boolean present() {
        return form != null;
    }

    @Override
    public boolean writable() {
        return form != null && mine();
    }

    /** Something stands in it. */
    boolean typed() {
        return form != null && !form.entered().isEmpty();
    }

    /** The declaration is another than the officer has read, and may not be decided on unseen. */
    boolean changed() {
        return open() && form != null && !Objects.equals(read, task.subjectVersion());
    }

    /** From now on the officer has read the version that the page shows. */
    void readAnew() {
        read = task.subjectVersion();
        keep();
    }

    /** The version that the officer has read. */
    Integer read() {
        return read;
    }

    /** @throws TaskHandler.InvalidAnswers while something must be filled in */
    Map<String, Object> answers() {
        form.faults().ifPresent(faults -> {
            throw faults;
        });
        return form.answers();
    }

    @Override
    public Map<String, Object> draft() {
        return form.answers();
    }

    @Override
    public void take(String field, Object answer) {
        form.take(field, answer);
        keep();
    }

    @Override
    public String label(String field) {
        return form.label(field);
    }

    @Override
    public String words(String field, Object answer) {
        return form.words(field, answer);
    }

    @Override
    public Optional<Draft> copy(Map<String, Object> answers) {
        return forms.of(task, number, actor).map(copy -> {
            copy.fill(answers);
            return new Draft() {
                @Override
                public Component part() {
                    return copy;
                }

                @Override
                public Map<String, Object> answers() {
                    return copy.answers();
                }
            };
        });
    }

    /** Shows what is wrong, and leads there. */
    void show(TaskHandler.InvalidAnswers invalid) {
        form.show(invalid);
        form.focus(invalid.errors().keySet());
    }

    /** Leads into the first field. */
    void focus() {
        form.focus(Set.of());
    }

    private void keep() {
        forms.keep(task, read, form, actor);
    }

    private boolean open() {
        return task.state() == Task.State.OPEN;
    }

    private boolean mine() {
        return open() && actor.name().equals(task.assignee());
    }
}
