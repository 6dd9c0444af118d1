package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.tasks.TaskAct;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskRefused;
import org.openpass.ui.Formats;

/** Says what happened to a task, to its reader. */
public final class ActWords {

    private ActWords() {
    }

    /** Why an act was refused. */
    public static String refused(TaskRefused refused) {
        String key = "task.refused." + refused.reason();
        boolean unknown = refused.reason() == TaskRefused.Reason.STALE && refused.who() == null;
        return unknown ? text("task.refused.STALE.unknown") : text(key, refused.who());
    }

    /** How the task last went from one person to another, with what was said about it; empty when it never did. */
    public static String came(List<TaskAct> acts) {
        return acts.stream().filter(act -> What.PASSING.contains(act.act())).reduce((earlier, later) -> later)
                .map(ActWords::line).orElse("");
    }

    /** What was done, by whom and when, with what was said about it. */
    static String line(TaskAct act) {
        String when = Formats.briefMoment(act.at());
        String who = act.onBehalfOf() == null ? act.actor() : text("absence.acts.for", act.actor(), act.onBehalfOf());
        String line = text("acts.line." + kind(act), who, act.toOffice() == null ? act.to() : act.toOffice(), when,
                act.from() == null ? "-" : act.from());
        return act.note() == null ? line : line + " " + text("acts.line.note", act.note());
    }

    private static String kind(TaskAct act) {
        if (act.act() == What.TRANSFERRED && act.to() == null) {
            return act.toOffice() == null ? "toGroup" : "toOffice";
        }
        if (act.act() == What.RETURNED && act.to() == null) {
            return "returnedToGroup";
        }
        return act.act() == What.HANDED_BACK && act.actor().equals(act.to()) ? "CALLED_BACK" : act.act().name();
    }
}
