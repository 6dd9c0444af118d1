package org.openpass.mailbox;

import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.mailbox.LetterRefused.Reason;
import org.springframework.stereotype.Component;

/** About which cases an officer writes; a stranger's case looks like none. */
@Component
class LetterSight {

    private final CaseList list;
    private final Visibilities visibilities;

    LetterSight(CaseList list, Visibilities visibilities) {
        this.list = list;
        this.visibilities = visibilities;
    }

    Optional<CaseFile> of(String caseNumber, Actor officer) {
        return officer.officer() ? list.find(visibilities.of(officer), caseNumber) : Optional.empty();
    }

    CaseFile require(String caseNumber, Actor officer) {
        return of(caseNumber, officer).orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
    }
}
