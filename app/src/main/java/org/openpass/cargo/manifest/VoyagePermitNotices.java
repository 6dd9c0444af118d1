package org.openpass.cargo.manifest;

import java.util.List;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant is told of a permit, in the transaction that decides it: an answer that comes later than its period is none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VoyagePermitNotices {

    static final String EXTENDED = "VOYAGE_PERMIT_EXTENDED";

    private final VoyagePermitRows permits;
    private final ManifestRows rows;
    private final AnswerPeriods periods;
    private final Cases cases;
    private final Mailboxes mailboxes;

    VoyagePermitNotices(VoyagePermitRows permits, ManifestRows rows, AnswerPeriods periods, Cases cases, Mailboxes mailboxes) {
        this.permits = permits;
        this.rows = rows;
        this.periods = periods;
        this.cases = cases;
        this.mailboxes = mailboxes;
    }

    /** Serves the notice of that kind: VOYAGE_PERMITTED, VOYAGE_REFUSED or VOYAGE_PERMIT_EXTENDED. */
    void serve(String caseNumber, String kind) {
        VoyagePermit permit = permits.ofCase(caseNumber).orElseThrow();
        ManifestCase decided = rows.ofCase(caseNumber).orElseThrow();
        CaseFile file = cases.find(caseNumber).orElseThrow();
        String until = periods.lastDay(caseNumber).map(Object::toString).orElse("");
        String key = "manifestcase.notice." + kind + ("DEEMED".equals(decided.outcome()) ? ".deemed" : "");
        Object[] args = {decided.mrn(), decided.reason() == null ? "" : decided.reason(), until, permit.place() == null ? "" : permit.place()};
        String about = permit.place() == null ? ".departure" : ".port";
        mailboxes.serve(List.of(new NewMessage(permit.party(), caseNumber, file.subject(), kind, Label.of(key + about + ".title", args),
                Label.of(key + about + ".body", args), file.office(), List.of(), caseNumber + ":" + kind + ":" + until)));
    }
}
