package org.openpass.workbench;

import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.engine.Forms;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Makes the panel of the task that waits in a case for somebody like the actor. */
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
     * The panel; the one that is shown already when it is still of the same task.
     *
     * @param number the declaration's
     */
    Optional<TaskPanel> of(String number, String caseNumber, Actor actor, TaskPanel shown) {
        return tasks.ofCase(caseNumber).stream().filter(t -> t.state() == Task.State.OPEN)
                .filter(t -> tasks.find(t.key(), actor).isPresent()).findFirst()
                .map(t -> shown != null && shown.key() == t.key() ? shown
                        : new TaskPanel(t, number, tasks, inbox, forms, documents, actor));
    }
}
