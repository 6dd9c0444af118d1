package org.openpass.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Reviews;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.openpass.workbench.acts.ActMenu;
import org.openpass.workbench.acts.ReviewPanel;
import org.springframework.stereotype.Component;

/** Makes the panels of the tasks of a case for somebody like the actor. */
@Component
class TaskPanels {

    private final Tasks tasks;
    private final Inbox inbox;
    private final TaskForms forms;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Codes codes;

    TaskPanels(Tasks tasks, Inbox inbox, TaskForms forms, Assignments assignments, Reviews reviews,
            Codes codes) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.forms = forms;
        this.assignments = assignments;
        this.reviews = reviews;
        this.codes = codes;
    }

    /**
     * The panels: those that are shown already and not closed, as their tasks stand now, and those of all other tasks
     * that are open. What went to others whose work the reader does not do is taken off the page, unless something was
     * typed for it.
     *
     * @param number of what the case is about, for links
     * @param shown what is shown, perhaps of another case
     * @param anew leads the reader to the case as it stands now
     */
    List<TaskPanel> of(String number, String caseNumber, Actor actor, List<TaskPanel> shown, Runnable anew) {
        Map<Long, Task> all = tasks.ofCase(caseNumber).stream().collect(Collectors.toMap(Task::key, task -> task));
        List<Task> open = tasks.openFor(caseNumber, actor);
        Set<Long> mine = open.stream().map(Task::key).collect(Collectors.toSet());
        List<TaskPanel> panels = new ArrayList<>();
        for (TaskPanel panel : shown) {
            Task now = all.get(panel.key());
            boolean gone = now == null || now.state() == Task.State.OPEN && !mine.contains(now.key()) && !panel.typed();
            if (panel.stays() && !gone) {
                panel.refresh(now);
                panels.add(panel);
            }
        }
        Set<Long> keys = panels.stream().map(TaskPanel::key).collect(Collectors.toSet());
        open.stream().filter(task -> !keys.contains(task.key())).forEach(task -> {
            TaskEntry entry = new TaskEntry(task, number, forms, actor);
            panels.add(new TaskPanel(task, entry, new ActMenu(assignments, codes, actor),
                    new ReviewPanel(reviews, assignments, actor, entry), tasks, inbox, actor, anew));
        });
        return panels;
    }
}
