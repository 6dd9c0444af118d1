package org.openpass.portal.home;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.casework.Audience;
import org.openpass.casework.Duty;
import org.openpass.casework.PartyDuties;
import org.openpass.casework.Timeline;
import org.openpass.casework.TimelineEntry;
import org.openpass.declaration.draft.Drafts;
import org.openpass.portal.declarations.MyDeclarations;
import org.springframework.stereotype.Component;

/** Reads a party's first page. */
@Component
class MyHome {

    static final int MOST_DUTIES = 50;
    private static final int MOST_CASES = 10;
    private static final int MOST_STEPS = 4;

    /** A declaration with its plain words and the last steps that everybody may know, oldest first. */
    record OnTheWay(MyDeclarations.Entry entry, List<TimelineEntry> steps) {
    }

    private final List<PartyDuties> duties;
    private final MyDeclarations mine;
    private final Drafts drafts;
    private final Timeline timeline;
    private final Visibilities visibilities;

    MyHome(List<PartyDuties> duties, MyDeclarations mine, Drafts drafts, Timeline timeline, Visibilities visibilities) {
        this.duties = duties;
        this.mine = mine;
        this.drafts = drafts;
        this.timeline = timeline;
        this.visibilities = visibilities;
    }

    /** What needs the actor now, the most urgent first; one more than is shown where there are more. */
    List<Duty> duties(Actor actor) {
        Visibility visibility = visibilities.of(actor);
        return duties.stream().flatMap(kind -> kind.of(visibility, MOST_DUTIES + 1).stream()).sorted(Duty.BY_URGENCY)
                .limit(MOST_DUTIES + 1L).toList();
    }

    /** How many drafts wait to be filed, counted up to a cap. */
    int drafts(Actor actor) {
        return drafts.count(actor, "", MOST_DUTIES);
    }

    /** The newest declarations. */
    List<OnTheWay> newest(Actor actor, Locale locale) {
        return mine.newest(actor, MOST_CASES, locale).stream().map(entry -> {
            List<TimelineEntry> steps = timeline.of(entry.row().caseNumber(), Audience.PUBLIC);
            return new OnTheWay(entry, steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()));
        }).toList();
    }

    /** Whether any of the cases is the actor's to see. */
    boolean anyVisible(Actor actor, Set<String> caseNumbers) {
        return mine.anyVisible(actor, caseNumbers);
    }
}
