package org.openpass.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Deputies;
import org.openpass.access.Deputies.Principal;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.springframework.stereotype.Component;

/** Whose work a task is: the one answer to lists, acts and URLs, so that no list shows what an act refuses. */
@Component
class TaskAccess {

    private final TaskRows rows;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Deputies deputies;
    private final GroupSettings settings;

    TaskAccess(TaskRows rows, CaseList cases, Visibilities visibilities, Deputies deputies, GroupSettings settings) {
        this.rows = rows;
        this.cases = cases;
        this.visibilities = visibilities;
        this.deputies = deputies;
        this.settings = settings;
    }

    /** The ways in which tasks are the actor's now: the actor's own, and those of whom the actor stands in for. */
    List<TaskReach> reaches(Actor actor) {
        List<TaskReach> others = others(actor);
        return others.isEmpty() ? TaskReach.of(actor)
                : Stream.concat(TaskReach.of(actor).stream(), others.stream()).toList();
    }

    /** The ways in which the actor does the work of others who are away; what these stand in for is not among them. */
    List<TaskReach> others(Actor actor) {
        List<Principal> principals = deputies.principals(actor);
        return principals.isEmpty() ? List.of() : principals.stream().flatMap(away -> away.groups().stream().sorted()
                .map(group -> new TaskReach(group, away.office(), away.username()))).toList();
    }

    /**
     * Within the actor's reach, or assigned to the actor, who may see its case. What the actor has in somebody's place is
     * within reach as long as they are away, and no longer.
     */
    boolean mayWorkOn(Actor actor, Task task) {
        return reaches(actor).stream().anyMatch(reach -> reach.covers(task)) || actor.officer()
                && actor.name().equals(task.assignee()) && task.onBehalfOf() == null && maySee(actor, task);
    }

    /** Work of the actor's own groups and office, whoever has it. */
    boolean covers(Actor actor, Task task) {
        return TaskReach.of(actor).stream().anyMatch(reach -> reach.covers(task));
    }

    /** The actor says who does this work: in the actor's own right, never in another's place. */
    boolean directs(Actor actor, Task task) {
        return actor.supervises() && covers(actor, task);
    }

    /** It is drawn whose the task is: the actor neither takes it from nobody nor just puts it back. */
    boolean dealt(Actor actor, Task task) {
        return settings.dealt(task.role(), task.office()) && !directs(actor, task);
    }

    /** The groups within the reaches of which the actor takes nothing. */
    List<GroupSetting> dealt(Actor actor, List<TaskReach> reaches) {
        return settings.dealt().stream().filter(each -> reaches.stream()
                .anyMatch(reach -> reach.covers(each.group(), each.office()))
                && !(actor.supervises() && TaskReach.own(actor, each.group(), each.office()))).toList();
    }

    /** @throws TaskRefused when it is nobody's and it will be drawn whose it is */
    void checkTaken(Actor actor, Task task) {
        if (task.assignee() == null && task.state() == Task.State.OPEN && dealt(actor, task)) {
            throw TaskRefused.dealt();
        }
    }

    /** In whose place the actor works on the task; null in the actor's own. */
    String principal(Actor actor, Task task) {
        String whose = actor.name().equals(task.assignee()) ? task.onBehalfOf() : task.assignee();
        boolean own = task.assignee() == null ? covers(actor, task) : whose == null;
        return own ? null : others(actor).stream().filter(reach -> reach.covers(task)).map(TaskReach::principal)
                .filter(principal -> whose == null || whose.equals(principal)).findFirst().orElse(null);
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
