package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Predicate;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.TimelineEntry;
import org.openpass.ui.Steps;
import org.openpass.ui.Texts;

/** What happened, by whom and when; and what is next while the case is open. */
class CaseTimeline extends Div {

    private static final String SYSTEM = "system";

    /** @param named whose names its reader may read */
    CaseTimeline(CaseFile file, List<TimelineEntry> entries, Predicate<String> named) {
        Steps steps = new Steps(text("case.timeline"));
        entries.forEach(entry -> steps.step(what(entry), entry.at(), note(entry, named)));
        String next = Texts.textOr("next." + file.status(), "");
        if (file.closedAt() == null && !next.isEmpty()) {
            steps.next(next);
        }
        add(steps);
    }

    private static String what(TimelineEntry entry) {
        String kind = entry.detail().get("kind");
        return Texts.textOr("timeline." + entry.event(), entry.event())
                + (kind == null ? "" : ": " + text("document.kind." + kind));
    }

    private static String note(TimelineEntry entry, Predicate<String> named) {
        String actor = SYSTEM.equals(entry.actor()) ? text("actor.system")
                : named.test(entry.actor()) ? entry.actor() : text("actor.other");
        String principal = entry.detail().get("onBehalfOf");
        if (principal != null) {
            actor = text("absence.acts.for", actor, principal);
        }
        return entry.audience() == Audience.OFFICER ? actor + " · " + text("timeline.officersOnly") : actor;
    }
}
