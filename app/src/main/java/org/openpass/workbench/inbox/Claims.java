package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.workbench.acts.ActWords;
import org.springframework.stereotype.Component;

/** Takes a task and leads to its case; who was not fast enough is told so. */
@Component
class Claims {

    private final Tasks tasks;
    private final Assignments assignments;

    Claims(Tasks tasks, Assignments assignments) {
        this.tasks = tasks;
        this.assignments = assignments;
    }

    /** Takes the task of a row; returns false when a colleague was first. */
    boolean claim(InboxQuery query, Entry e, Actor actor) {
        try {
            tasks.claim(e.task().key(), actor);
            InboxAddress.leave(query, e.task().key(), e.subject());
            return true;
        } catch (TaskRefused refused) {
            Notification.show(ActWords.refused(refused));
            return false;
        }
    }

    /** Takes the most urgent task that is nobody's, whatever the list shows; returns false when there is none. */
    boolean next(InboxQuery query, Actor actor) {
        try {
            Optional<Task> taken = assignments.claimNext(actor);
            taken.ifPresentOrElse(task -> InboxAddress.leave(query, task.key(), task.subject()),
                    () -> Notification.show(text("inbox.next.none")));
            return taken.isPresent();
        } catch (TaskRefused dealt) {
            Notification.show(ActWords.refused(dealt));
            return false;
        }
    }
}
