package org.openpass.mailbox;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.Letter.State;
import org.openpass.mailbox.LetterRefused.Reason;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of officers to parties. What is sent is the PDF that was looked at, and only while everything that it says is
 * still true; it is sent once, however often that is asked. Those that ask for a second person go by {@link LetterReleases}.
 */
@Service
@Transactional
public class Letters {

    private final LetterRows rows;
    private final LetterTemplates templates;
    private final LetterProofs proofs;
    private final LetterSending sending;
    private final LetterSight sight;
    private final SecondPersons seconds;
    private final Messages messages;
    private final Cases cases;
    private final Clock clock;

    Letters(LetterRows rows, LetterTemplates templates, LetterProofs proofs, LetterSending sending, LetterSight sight,
            SecondPersons seconds, Messages messages, Cases cases, Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.proofs = proofs;
        this.sending = sending;
        this.sight = sight;
        this.seconds = seconds;
        this.messages = messages;
        this.cases = cases;
        this.clock = clock;
    }

    /** The letters of a case that were sent, oldest first; for officers. */
    @Transactional(readOnly = true)
    public List<Letter> ofCase(String caseNumber, Actor officer) {
        sight.require(caseNumber, officer);
        return rows.sent(caseNumber);
    }

    /** The templates from which letters about the case are written. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> templates(String caseNumber, Actor officer) {
        return templates.of(sight.require(caseNumber, officer).kind());
    }

    /**
     * Writes the letter, to be looked at before it is sent: the officer's own one in the case, which keeps its number
     * until it is sent.
     *
     * @throws LetterRefused with all that is missing or too long
     */
    public Letter write(String caseNumber, LetterDraft draft, Actor officer) {
        sight.require(caseNumber, officer);
        CaseFile file = cases.lock(caseNumber);
        LetterTemplate template = template(file, draft);
        String number = rows.begun(caseNumber, officer.name())
                .orElseGet(() -> rows.nextNumber(Year.of(Seoul.today(clock).getYear())));
        return proofs.make(number, officer.name(), file, template, draft);
    }

    /** Writes the officer's letter that a second person gave back anew; it keeps its number. */
    public Letter rewrite(String number, LetterDraft draft, Actor officer) {
        Letter known = own(number, officer);
        CaseFile file = cases.lock(known.caseNumber());
        if (own(number, officer).state() != State.RETURNED) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return proofs.make(number, officer.name(), file, template(file, draft), draft);
    }

    /** What the officer wrote for a letter that is not sent. */
    @Transactional(readOnly = true)
    public LetterDraft draft(String number, Actor officer) {
        return rows.draft(own(number, officer).number());
    }

    /**
     * Sends the letter that the officer wrote and looked at: message, PDF, timeline and period at once. Again it is the
     * letter that was sent.
     *
     * @param sha256 of the PDF that was looked at
     * @throws LetterRefused when it says something else by now, what it says is not true any more, or a second person has
     *         to let it go
     */
    public Letter send(String number, String sha256, Actor officer) {
        Letter known = own(number, officer);
        CaseFile file = cases.lock(known.caseNumber());
        Letter letter = rows.find(number).orElseThrow();
        if (!letter.sha256().equals(sha256)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return letter.sent() ? letter : sending.send(letter, file, officer);
    }

    /**
     * The letter, if the actor may read it: who writes it, the second persons for whom it waits, and who may read the
     * message by which it was sent.
     */
    @Transactional(readOnly = true)
    public Optional<Letter> find(String number, Actor actor) {
        return rows.find(number).filter(letter -> letter.sent() ? messages.find(letter.messageId(), actor).isPresent()
                : sight.of(letter.caseNumber(), actor).filter(file -> letter.madeBy().equals(actor.name())
                        || letter.state() == State.WAITING && seconds.may(letter, file, actor)).isPresent());
    }

    /** The PDF, the same bytes each time; ask {@link #find} first whether the reader may see it. */
    @Transactional(readOnly = true)
    public byte[] pdf(Letter letter) {
        return rows.pdf(letter.number());
    }

    private Letter own(String number, Actor officer) {
        Letter own = rows.find(number).filter(letter -> letter.madeBy().equals(officer.name()))
                .orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
        sight.require(own.caseNumber(), officer);
        return own;
    }

    private LetterTemplate template(CaseFile file, LetterDraft draft) {
        return templates.of(file.kind()).stream().filter(t -> t.id().equals(draft.template())).findFirst()
                .orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
    }
}
