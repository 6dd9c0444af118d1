package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import org.openpass.casework.Audience;
import org.openpass.casework.TimelineEntry;
import org.openpass.ui.Steps;
import org.openpass.workbench.CasePage.Content;

/** What happened, by whom and when; and what is next while the case is open. */
class CaseTimeline extends Div {

    private static final String SYSTEM = "system";

    CaseTimeline(Content content) {
        Steps steps = new Steps(text("case.timeline"));
        content.timeline().forEach(entry -> steps.step(what(entry), entry.at(), note(entry, content)));
        if (content.file().closedAt() == null) {
            steps.next(text("next." + content.file().status()));
        }
        add(steps);
    }

    private static String what(TimelineEntry entry) {
        String kind = entry.detail().get("kind");
        return text("timeline." + entry.event()) + (kind == null ? "" : ": " + text("document.kind." + kind));
    }

    /** Parties read the names of parties, and no officer's. */
    private static String note(TimelineEntry entry, Content content) {
        boolean named = content.officer() || entry.actor().equals(content.declarant())
                || entry.actor().equals(content.importer());
        String actor = SYSTEM.equals(entry.actor()) ? text("actor.system")
                : named ? entry.actor() : text("actor.other");
        return entry.audience() == Audience.OFFICER ? actor + " · " + text("timeline.officersOnly") : actor;
    }
}
