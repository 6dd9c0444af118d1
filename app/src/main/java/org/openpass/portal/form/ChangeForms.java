package org.openpass.portal.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Owed;
import org.openpass.declaration.AmendmentItem;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Corrections;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.LastDays;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.Supplements;
import org.openpass.declaration.draft.ChangeDrafts;
import org.openpass.declaration.draft.ChangeDrafts.Purpose;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftReading;
import org.springframework.stereotype.Component;

/** Makes the form that corrects a filed declaration, and does what it asks for. */
@Component
class ChangeForms {

    private final EntryForms parts;
    private final ChangeDrafts drafts;
    private final Changes changes;
    private final Supplements supplements;
    final Corrections corrections;
    private final CollectionApi collection;
    private final LastDays days;

    ChangeForms(EntryForms parts, ChangeDrafts drafts, Changes changes, Supplements supplements,
            Corrections corrections, CollectionApi collection, LastDays days) {
        this.parts = parts;
        this.drafts = drafts;
        this.changes = changes;
        this.supplements = supplements;
        this.corrections = corrections;
        this.collection = collection;
        this.days = days;
    }

    /** The form that asks to amend the declaration. */
    ChangeForm amendment(Declaration declaration, Actor actor) {
        return new AmendmentForm(this, parts, declaration, drafts.of(declaration, Purpose.AMEND, actor), actor);
    }

    /** The form that answers the supplement with a correction. */
    ChangeForm correction(Declaration declaration, Supplement asked, Actor actor) {
        return new CorrectionForm(this, parts, declaration, asked, drafts.of(declaration, Purpose.CORRECT, actor),
                actor);
    }

    /** What is to be paid now: as booked, else as the present document reckons. */
    long presentDuty(Declaration declaration, Previews.Preview present) {
        return collection.ofCase(declaration.caseNumber()).map(CollectionApi.Booked::total)
                .orElseGet(() -> present.assessment() == null ? 0 : present.assessment().payable());
    }

    /** The last day to pay what is open, while it is: until then tax is corrected without approval (Art. 38(5)). */
    Optional<LocalDate> lastDayToPay(Declaration declaration) {
        return collection.ofCase(declaration.caseNumber()).map(CollectionApi.Booked::notice)
                .filter(slip -> Owed.on(slip.status())).map(CollectionApi.Notice::dueOn);
    }

    /** The last day to claim tax that is too much. */
    LocalDate lastDayToClaim(Declaration declaration) {
        return days.claim(declaration).day();
    }

    List<AmendmentItem> items(Declaration declaration, DraftContent typed) {
        return corrections.items(declaration, ChangeDrafts.reading(typed, declaration.document()).document());
    }

    /** Asks for the amendment; returns the number of the request. */
    String amend(Declaration declaration, DraftContent typed, Actor actor) {
        DraftReading read = ChangeDrafts.reading(typed, declaration.document());
        return changes.amend(declaration.number(), typed.field("reasonCode"), typed.field("explanation"),
                read.document(), read.unreadable(), actor).number();
    }

    /** Answers; where nothing is corrected, the answer alone. */
    void answer(Declaration declaration, DraftContent typed, Actor actor) {
        DraftReading read = ChangeDrafts.reading(typed, declaration.document());
        boolean corrects = !items(declaration, typed).isEmpty();
        supplements.answer(declaration.number(), typed.field("answer"), corrects ? read.document() : null,
                corrects ? read.unreadable() : List.of(), actor);
    }
}
