package org.openpass.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.engine.Forms;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Makes the panels of the tasks of a case for somebody like the actor. */
@Component
class TaskPanels {

    private final Tasks tasks;
    private final Inbox inbox;
    private final Forms forms;
    private final CaseDocuments documents;

    TaskPanels(Tasks tasks, Inbox inbox, Forms forms, CaseDocuments documents) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.forms = forms;
        this.documents = documents;
    }

    /**
     * The panels: those that are shown already and not closed, as their tasks stand now, and those of all other tasks
     * that are open.
     *
     * @param number of what the case is about, for links
     * @param shown what is shown, perhaps of another case
     * @param anew leads the reader to the case as it stands now
     */
    List<TaskPanel> of(String number, String caseNumber, Actor actor, List<TaskPanel> shown, Runnable anew) {
        Map<Long, Task> all = tasks.ofCase(caseNumber).stream().collect(Collectors.toMap(Task::key, task -> task));
        List<TaskPanel> panels = new ArrayList<>();
        for (TaskPanel panel : shown) {
            if (panel.stays() && all.containsKey(panel.key())) {
                panel.refresh(all.get(panel.key()));
                panels.add(panel);
            }
        }
        Set<Long> keys = panels.stream().map(TaskPanel::key).collect(Collectors.toSet());
        tasks.openFor(caseNumber, actor).stream().filter(task -> !keys.contains(task.key())).forEach(task ->
                panels.add(new TaskPanel(task, number, tasks, inbox, forms, documents, actor, anew)));
        return panels;
    }
}
