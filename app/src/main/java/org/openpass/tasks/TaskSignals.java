package org.openpass.tasks;

import org.openpass.signals.Signals;
import org.springframework.stereotype.Component;

/** Tells who looks at tasks that one changed, when the transaction commits; nobody else tells it. */
@Component
class TaskSignals {

    private static final String CHANNEL = "tasks";
    /** Says enough of the change for a list to know without a look-up whether it is concerned. */
    private static final String CHANGES = "task_changes";
    private static final String HANDS = "task_hands";

    private final Signals signals;

    TaskSignals(Signals signals) {
        this.signals = signals;
    }

    /**
     * The task changed.
     *
     * @param task as it stands now
     * @param what happened to it: created, restated, confirmed, closed, or the word of a {@link TaskAct.What}
     * @param who did it, or null
     */
    void changed(Task task, String what, String who) {
        signals.notify(CHANNEL, task.caseNumber());
        signals.notify(CHANGES, String.join("|", String.valueOf(task.key()), task.caseNumber(), task.office(), task.role(),
                what, who == null ? "" : who));
    }

    /** A task was given to somebody, or taken from them, by another. */
    void handed(String username) {
        signals.notify(HANDS, username);
    }
}
