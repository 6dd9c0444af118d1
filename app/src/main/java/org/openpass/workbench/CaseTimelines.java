package org.openpass.workbench;

import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Parties;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseParties;
import org.openpass.casework.Timeline;
import org.springframework.stereotype.Component;

/** Gathers what happened in a case, of any kind, as far as its reader may know. */
@Component
class CaseTimelines {

    private final Timeline timeline;
    private final CaseParties caseParties;
    private final Parties parties;

    CaseTimelines(Timeline timeline, CaseParties caseParties, Parties parties) {
        this.timeline = timeline;
        this.caseParties = caseParties;
        this.parties = parties;
    }

    CaseTimeline of(CaseReading c) {
        if (c.actor().officer()) {
            return new CaseTimeline(c.file(), timeline.of(c.file().number(), Audience.OFFICER), any -> true);
        }
        // Parties read the names of parties, and no officer's.
        Set<String> names = caseParties.of(c.file().number()).stream().map(id -> parties.get(id).name())
                .collect(Collectors.toSet());
        return new CaseTimeline(c.file(), timeline.of(c.file().number(), Audience.PARTY), names::contains);
    }
}
