package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import org.openpass.access.Actor;
import org.openpass.tasks.Task;

/** Says to the reader of a task how it stands. */
final class TaskWords {

    private TaskWords() {
    }

    /** Who has the open task, or that it has no form; empty when its form says all. */
    static String standing(Task task, Actor actor, boolean form) {
        if (task.state() != Task.State.OPEN) {
            return "";
        }
        if (task.assignee() == null) {
            return text("task.unclaimed");
        }
        if (!actor.name().equals(task.assignee())) {
            return task.onBehalfOf() != null ? text("absence.worksFor", task.assignee(), task.onBehalfOf())
                    : task.delegatedBy() == null ? text("task.claimedBy", task.assignee())
                    : actor.name().equals(task.delegatedBy()) ? text("acts.worksForYou", task.assignee())
                    : text("acts.worksFor", task.assignee(), task.delegatedBy());
        }
        if (task.onBehalfOf() != null) {
            return text("absence.youWorkFor", task.onBehalfOf());
        }
        if (task.delegatedBy() != null) {
            return text("acts.youWorkFor", task.delegatedBy());
        }
        return form ? "" : text("task.noForm");
    }

    /** How the task ended. */
    static String over(Task task, Actor actor) {
        if (task.decidedBy() == null) {
            return text("task.refused.CLOSED");
        }
        return actor.name().equals(task.decidedBy()) ? text("task.over.you")
                : text("task.refused.DECIDED", task.decidedBy());
    }
}
