package org.openpass.workbench;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Visibilities;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Timeline;
import org.openpass.casework.TimelineEntry;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Models;
import org.springframework.stereotype.Component;

/** Gathers all that the asker may read of a declaration's case. */
@Component
class CasePage {

    /**
     * What the page shows.
     *
     * @param waitsAt where the process waits; empty when the system works on the case or it has ended
     * @param decision why the lane was chosen; empty for those who are not officers
     */
    record Content(CaseFile file, Declaration declaration, String importer, String declarant,
            Optional<Models.Element> waitsAt, Optional<CollectionApi.Booked> booked, List<TimelineEntry> timeline,
            Optional<EngineHistory.Decision> decision, boolean officer) {
    }

    private static final String SELECT_LANE = "select-lane";

    private final CaseList cases;
    private final Visibilities visibilities;
    private final Declarations declarations;
    private final Parties parties;
    private final CollectionApi collection;
    private final Timeline timeline;
    private final EngineHistory history;

    CasePage(CaseList cases, Visibilities visibilities, Declarations declarations, Parties parties,
            CollectionApi collection, Timeline timeline, EngineHistory history) {
        this.cases = cases;
        this.visibilities = visibilities;
        this.declarations = declarations;
        this.parties = parties;
        this.collection = collection;
        this.timeline = timeline;
        this.history = history;
    }

    /** Empty when there is no such declaration or it is a stranger's. */
    Optional<Content> of(String number, Actor actor) {
        return cases.about(visibilities.of(actor), number)
                .flatMap(file -> declarations.ofCase(file.number()).map(d -> content(file, d, actor)));
    }

    private Content content(CaseFile file, Declaration d, Actor actor) {
        return new Content(file, d, parties.get(d.importerId()).name(), parties.get(d.declarantId()).name(),
                waitsAt(file), collection.ofCase(file.number()),
                timeline.of(file.number(), actor.officer() ? Audience.OFFICER : Audience.PARTY),
                actor.officer() ? decision(file.number()) : Optional.empty(), actor.officer());
    }

    private Optional<Models.Element> waitsAt(CaseFile file) {
        return file.closedAt() != null || file.instanceKey() == null ? Optional.empty()
                : history.waitingAt(file.number(), file.instanceKey()).stream().findFirst();
    }

    private Optional<EngineHistory.Decision> decision(String caseNumber) {
        return history.latest(caseNumber, SELECT_LANE);
    }
}
