package org.openpass.tasks;

import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.engine.Models;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two steps that two people must do: the model names them on each other as {@code fourEyes}. Who has decided one of them
 * in a case, in any round, does not decide the other there; supervisors are no exception. What counts is the check of the
 * decision, behind the case's lock; those before spare people the way.
 */
@Component
class FourEyes implements DecisionGuard {

    private final Models models;
    private final JdbcClient jdbc;

    FourEyes(Models models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** Another person must do it: the actor has done what it checks. An identity has one account, so that names tell. */
    boolean bars(Task task, Actor actor) {
        return barred(task).contains(actor.name());
    }

    /** All who have done what the task checks, or what checks it. */
    Set<String> barred(Task task) {
        return models.element(task.definitionKey(), task.elementId())
                .map(element -> element.properties().get("fourEyes")).map(partners -> Set.copyOf(jdbc.sql("""
                select distinct decided_by from tasks.tasks where case_number = ? and decided_by is not null
                    and element_id = any(string_to_array(?, ' '))
                """).params(task.caseNumber(), partners).query(String.class).list())).orElse(Set.of());
    }

    /** @throws TaskRefused when another person must do it */
    void check(Task task, Actor actor) {
        if (bars(task, actor)) {
            throw new TaskRefused(TaskRefused.Reason.SAME_PERSON, actor.name(), "Another person has to do this: "
                    + actor.name() + " did the step that it checks.");
        }
    }

    @Override
    public void check(Task task, Actor actor, String decision, Map<String, Object> answers) {
        check(task, actor);
    }
}
