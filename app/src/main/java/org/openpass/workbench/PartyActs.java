package org.openpass.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.declaration.Corrections;
import org.openpass.declaration.OfferedSecurity;
import org.openpass.declaration.Supplements;
import org.openpass.declaration.draft.ChangeDrafts;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.openpass.workbench.CasePage.Content;
import org.springframework.stereotype.Component;

/** What the parties of a declaration can do about it, and the panel that offers it. */
@Component
class PartyActs {

    final Supplements supplements;
    final OfferedSecurity security;
    final Corrections corrections;
    final ChangeDrafts drafts;
    private final Documents documents;
    private final Deadlines deadlines;
    private final CargoApi cargo;

    PartyActs(Supplements supplements, OfferedSecurity security, Corrections corrections, ChangeDrafts drafts,
            Documents documents, Deadlines deadlines, CargoApi cargo) {
        this.supplements = supplements;
        this.security = security;
        this.corrections = corrections;
        this.drafts = drafts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.cargo = cargo;
    }

    /**
     * The panel, as the case stands now; the one that is shown already when it is of the same case. Officers decide on
     * tasks instead, and a request to change a declaration is answered by customs alone.
     *
     * @param done runs after an act, to show what became of it
     */
    Optional<PartyPanel> of(Content content, Actor actor, PartyPanel shown, Runnable done) {
        if (actor.officer() || actor.partyId() == null || content.change().isPresent()) {
            return Optional.empty();
        }
        PartyPanel panel = shown != null && shown.isOf(content.file().number()) ? shown
                : new PartyPanel(this, content.file().number(), actor, done);
        panel.show(content);
        return Optional.of(panel);
    }

    boolean carriedOut(String number) {
        return cargo.isCarriedOut(number);
    }

    /** The end of the period in which customs answers a request; empty when none runs. */
    Optional<Instant> decidedBy(String changeCase) {
        return deadlines.open(changeCase).stream().findFirst().map(Deadlines.Deadline::dueAt);
    }

    /** Stores what is attached to an answer. */
    DocumentUpload.Store attachments(String caseNumber, Actor actor) {
        return (fileName, content) -> documents.add(caseNumber, DocumentKind.SUPPLEMENT, fileName, content, actor,
                Audience.PARTY);
    }

    /** What was attached since the moment. */
    List<Document> attached(String caseNumber, Instant since) {
        return documents.list(caseNumber, Audience.PARTY).stream().filter(d -> d.kind() == DocumentKind.SUPPLEMENT)
                .filter(d -> !d.addedAt().isBefore(since)).toList();
    }
}
