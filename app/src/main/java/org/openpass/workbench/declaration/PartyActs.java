package org.openpass.workbench.declaration;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.access.Rights;
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
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;
import org.openpass.workbench.DocumentUpload;

/** What the parties of a declaration can do about it, and the panel that offers it. */
@org.springframework.stereotype.Component
class PartyActs implements CaseWork {

    final Supplements supplements;
    final OfferedSecurity security;
    final Corrections corrections;
    final ChangeDrafts drafts;
    private final Rights rights;
    private final DeclarationPage page;
    private final Documents documents;
    private final Deadlines deadlines;
    private final CargoApi cargo;

    PartyActs(DeclarationPage page, Supplements supplements, OfferedSecurity security, Corrections corrections,
            ChangeDrafts drafts, Rights rights, Documents documents, Deadlines deadlines, CargoApi cargo) {
        this.page = page;
        this.supplements = supplements;
        this.security = security;
        this.corrections = corrections;
        this.drafts = drafts;
        this.rights = rights;
        this.documents = documents;
        this.deadlines = deadlines;
        this.cargo = cargo;
    }

    @Override
    public int order() {
        return 10;
    }

    /** Officers decide on tasks instead, and a request to change a declaration is answered by customs alone. */
    @Override
    public boolean isFor(CaseReading c) {
        return !c.actor().officer() && c.actor().partyId() != null
                && page.of(c).filter(content -> content.change().isEmpty()).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        PartyPanel panel = shown instanceof PartyPanel kept ? kept : new PartyPanel(this, c.actor(), done);
        panel.show(page.of(c).orElseThrow());
        return panel;
    }

    /** Why the person may not do an act for the party. */
    Optional<RightMissing> missing(Actor actor, Right right) {
        return rights.missing(actor, right);
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
