package org.openpass.tasks;

import java.util.Map;
import org.openpass.access.Actor;

/** What may stand against a decision, whoever makes it by whichever door. */
interface DecisionGuard {

    /**
     * Asked in the transaction of each decision, behind the case's lock.
     *
     * @param task as it stands once it is decided
     * @throws TaskRefused when it must not be: then nothing was decided
     */
    void check(Task task, Actor actor, String decision, Map<String, Object> answers);
}
