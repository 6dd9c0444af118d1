package org.openpass.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.casework.Timeline.Numbered;
import org.springframework.stereotype.Component;

/** Gathers what happened last in a case, of any kind, as far as its reader may know; the tab of the timeline has all. */
@Component
class CaseTimelines {

    private static final int SHOWN = 12;
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private final Timeline timeline;
    private final TimelineWords words;

    CaseTimelines(Timeline timeline, TimelineWords words) {
        this.timeline = timeline;
        this.words = words;
    }

    CaseTimeline of(CaseReading c) {
        List<Numbered> newest = timeline.page(c.file().number(), c.actor().officer() ? Audience.OFFICER : Audience.PARTY,
                Set.of(), false, LATEST, 0, SHOWN + 1);
        return new CaseTimeline(c.file(), newest.stream().limit(SHOWN).map(Numbered::entry).toList().reversed(),
                newest.size() > SHOWN, words.named(c.file(), c.actor()));
    }
}
