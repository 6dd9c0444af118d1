package org.openpass.tasks;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.springframework.stereotype.Component;

/** Whose work a task is: the one answer to lists, acts and URLs, so that no list shows what an act refuses. */
@Component
class TaskAccess {

    private final TaskRows rows;
    private final CaseList cases;
    private final Visibilities visibilities;

    TaskAccess(TaskRows rows, CaseList cases, Visibilities visibilities) {
        this.rows = rows;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    /** The ways in which tasks are the actor's. */
    List<TaskReach> reaches(Actor actor) {
        return TaskReach.of(actor);
    }

    /** Within the actor's reach, or assigned to the actor, who may see its case. */
    boolean mayWorkOn(Actor actor, Task task) {
        return covers(actor, task)
                || actor.officer() && actor.name().equals(task.assignee()) && maySee(actor, task);
    }

    /** Work of the actor's groups and office, whoever has it. */
    boolean covers(Actor actor, Task task) {
        return reaches(actor).stream().anyMatch(reach -> reach.covers(task));
    }

    /** The actor says who does this work. */
    boolean directs(Actor actor, Task task) {
        return actor.supervises() && covers(actor, task);
    }

    /** In whose place the actor works on the task; null in the actor's own. */
    String principal(Actor actor, Task task) {
        List<TaskReach> ways = reaches(actor).stream().filter(reach -> reach.covers(task)).toList();
        return ways.isEmpty() || ways.stream().anyMatch(way -> way.principal() == null) ? null
                : ways.getFirst().principal();
    }

    /** Whether the actor may look at the task's case. */
    boolean maySee(Actor actor, Task task) {
        return cases.find(visibilities.of(actor), task.caseNumber()).isPresent();
    }

    /** The task that the actor may work on; a stranger's task looks like none. */
    Task require(long key, Actor actor) {
        return rows.find(key).filter(task -> mayWorkOn(actor, task))
                .orElseThrow(() -> TaskRefused.notYours(key));
    }
}
