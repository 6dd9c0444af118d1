package org.openpass.workbench.workload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Target;
import org.openpass.tasks.TaskRefused;
import org.springframework.stereotype.Component;

/** Gives several tasks to one person: each in a transaction of its own, so that what one is refused for stops no other. */
@Component
class Moving {

    /** What came of it. */
    record Moved(int count, List<Refusal> refused) {
    }

    /** A task that stayed where it was. */
    record Refusal(String subject, TaskRefused why) {
    }

    private final Assignments assignments;

    Moving(Assignments assignments) {
        this.assignments = assignments;
    }

    /** @param why what the receiver reads */
    Moved move(Collection<Entry> tasks, String username, String why, Actor actor) {
        int count = 0;
        List<Refusal> refused = new ArrayList<>();
        for (Entry each : tasks) {
            try {
                assignments.transfer(each.task().key(), new Target.Person(username), why, each.task().version(), actor);
                count++;
            } catch (TaskRefused no) {
                refused.add(new Refusal(each.subject(), no));
            }
        }
        return new Moved(count, List.copyOf(refused));
    }
}
