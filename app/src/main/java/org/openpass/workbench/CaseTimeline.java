package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
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

    /**
     * The entries, oldest first.
     *
     * @param earlier there are more before them
     * @param named whose names its reader may read
     */
    CaseTimeline(CaseFile file, List<TimelineEntry> entries, boolean earlier, Predicate<String> named) {
        Steps steps = new Steps(text("case.timeline"));
        entries.forEach(entry -> steps.step(TimelineWords.what(entry, file), entry.at(), note(entry, named)));
        String next = Texts.textOr("next." + file.status(), "");
        if (file.closedAt() == null && !next.isEmpty()) {
            steps.next(next);
        }
        if (earlier) {
            Anchor all = new Anchor("cases/" + file.subject() + "?tab=timeline", text("stream.all"));
            all.addClassName("timeline-all");
            add(all);
        }
        add(steps);
    }

    private static String note(TimelineEntry entry, Predicate<String> named) {
        String actor = TimelineWords.who(entry, named);
        return entry.audience() == Audience.OFFICER ? actor + " · " + text("timeline.officersOnly") : actor;
    }
}
