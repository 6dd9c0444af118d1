package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import org.openpass.tasks.TaskAct;
import org.openpass.tasks.TaskAct.What;

/** Says what a person did with a task, without who and when. */
public final class ActLine {

    private ActLine() {
    }

    /** In a few words; to whom it went and what was said about it are in {@link #more}. */
    public static String what(TaskAct act) {
        return text("stream.act." + act.act());
    }

    /** To or from whom, and what was said; empty when there is nothing more. */
    public static String more(TaskAct act) {
        String hands = act.act() == What.CLAIMED || act.act() == What.RELEASED || act.act() == What.DECIDED ? ""
                : text("stream.act.hands", act.from() == null ? "–" : act.from(), to(act));
        return act.note() == null ? hands : (hands.isEmpty() ? "" : hands + " · ") + "“" + act.note() + "”";
    }

    private static String to(TaskAct act) {
        return act.to() != null ? act.to() : act.toOffice() != null ? text("stream.act.office", act.toOffice())
                : text("stream.act.group");
    }
}
