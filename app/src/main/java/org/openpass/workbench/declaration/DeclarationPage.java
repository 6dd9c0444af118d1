package org.openpass.workbench.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Deadlines;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Change;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Filing;
import org.openpass.declaration.Findings;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.Supplements;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Holdups;
import org.openpass.engine.Models;
import org.openpass.workbench.CaseReading;
import org.openpass.tasks.AddedFields;
import org.springframework.stereotype.Component;

/** Gathers all that the asker may read of a declaration's case, or of that of a request to change one. */
@Component
class DeclarationPage {

    /**
     * What the page shows.
     *
     * @param file the case that the page is about
     * @param declaration the declaration that it is about, or that its request would change
     * @param change the request, when the case is one
     * @param findings what officers found; empty for those who are not officers
     * @param beside by the key of a finding's task, what its form asked beside
     * @param waitsAt where the process waits; empty when the system works on the case or it has ended
     * @param heldUp technical troubles that hold the case up until an administrator has mended them
     * @param codes what the codes of requests and findings mean
     * @param decisions why the lane was chosen and the tax reviewed or not; empty for those who are not officers
     */
    record Content(CaseFile file, Declaration declaration, String importer, String declarant,
            Optional<Models.Element> waitsAt, Optional<CollectionApi.Booked> booked,
            List<EngineHistory.Decision> decisions, boolean officer, Optional<Change> change,
            List<Supplement> supplements, List<Change> changes, List<Findings.Finding> findings,
            Map<Long, List<AddedFields.Told>> beside,
            List<Deadlines.Deadline> deadlines, List<Holdups.Holdup> heldUp, DeclarationCodes codes) {

        /** Whether customs and the declarant said anything to each other. */
        boolean exchanged() {
            return !(supplements.isEmpty() && changes.isEmpty() && findings.isEmpty());
        }
    }

    private final Declarations declarations;
    private final Parties parties;
    private final CollectionApi collection;
    private final EngineHistory history;
    private final Supplements supplements;
    private final Changes changes;
    private final Findings findings;
    private final Deadlines deadlines;
    private final Holdups holdups;
    private final DeclarationCodes codes;

    DeclarationPage(Declarations declarations, Parties parties, CollectionApi collection, EngineHistory history,
            Supplements supplements, Changes changes, Findings findings, Deadlines deadlines, Holdups holdups,
            DeclarationCodes codes) {
        this.declarations = declarations;
        this.parties = parties;
        this.collection = collection;
        this.history = history;
        this.supplements = supplements;
        this.changes = changes;
        this.findings = findings;
        this.deadlines = deadlines;
        this.holdups = holdups;
        this.codes = codes;
    }

    /** Empty when the case is of another kind. */
    Optional<Content> of(CaseReading c) {
        return c.once(Content.class, () -> switch (c.file().kind()) {
            case Filing.KIND -> declarations.ofCase(c.file().number())
                    .map(d -> content(c.file(), d, Optional.empty(), c.actor()));
            case Change.CASE -> changes.ofCase(c.file().number()).flatMap(change -> declarations
                    .find(change.declarationNumber()).map(d -> content(c.file(), d, Optional.of(change), c.actor())));
            default -> Optional.empty();
        });
    }

    private Content content(CaseFile file, Declaration d, Optional<Change> change, Actor actor) {
        List<Findings.Finding> found = actor.officer() ? findings.ofCase(d.caseNumber()) : List.of();
        return new Content(file, d, parties.get(d.importerId()).name(), parties.get(d.declarantId()).name(),
                waitsAt(file), collection.ofCase(d.caseNumber()),
                actor.officer() ? history.decisions(d.caseNumber()) : List.of(), actor.officer(), change,
                supplements.ofCase(d.caseNumber()), changes.of(d.number()),
                found, found.stream().collect(Collectors.toMap(Findings.Finding::taskKey, findings::beside)),
                deadlines.open(file.number()),
                file.closedAt() != null ? List.of() : holdups.of(file.number()), codes);
    }

    private Optional<Models.Element> waitsAt(CaseFile file) {
        return file.closedAt() != null || file.instanceKey() == null ? Optional.empty()
                : history.waitingAt(file.number(), file.instanceKey()).stream().findFirst();
    }
}
