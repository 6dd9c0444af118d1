package org.openpass.mailbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.LetterRefused.Reason;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of officers to parties. What is sent is the PDF that was looked at, and only while everything that it says is
 * still true; it is sent once, however often that is asked.
 */
@Service
@Transactional
public class Letters {

    private final LetterRows rows;
    private final LetterTemplates templates;
    private final LetterWriting writing;
    private final LetterSheet sheet;
    private final LetterPeriods periods;
    private final Mailboxes mailboxes;
    private final MessageRows stored;
    private final Messages messages;
    private final Cases cases;
    private final CaseList list;
    private final Visibilities visibilities;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(LetterRows rows, LetterTemplates templates, LetterWriting writing, LetterSheet sheet, LetterPeriods periods,
            Mailboxes mailboxes, MessageRows stored, Messages messages, Cases cases, CaseList list,
            Visibilities visibilities, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.writing = writing;
        this.sheet = sheet;
        this.periods = periods;
        this.mailboxes = mailboxes;
        this.stored = stored;
        this.messages = messages;
        this.cases = cases;
        this.list = list;
        this.visibilities = visibilities;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letters of a case that were sent, oldest first; for officers. */
    @Transactional(readOnly = true)
    public List<Letter> ofCase(String caseNumber, Actor officer) {
        requireCase(caseNumber, officer);
        return rows.sent(caseNumber);
    }

    /** The templates from which letters about the case are written. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> templates(String caseNumber, Actor officer) {
        return templates.of(requireCase(caseNumber, officer).kind());
    }

    /**
     * Writes the letter, to be looked at before it is sent: the officer's own one in the case, which keeps its number
     * until it is sent.
     *
     * @throws LetterRefused with all that is missing or too long
     */
    public Letter write(String caseNumber, LetterDraft draft, Actor officer) {
        requireCase(caseNumber, officer);
        CaseFile file = cases.lock(caseNumber);
        LetterTemplate template = templates.of(file.kind()).stream().filter(t -> t.id().equals(draft.template()))
                .findFirst().orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
        Instant now = clock.instant();
        String number = rows.begun(caseNumber, officer.name())
                .orElseGet(() -> rows.nextNumber(Year.of(Seoul.day(now).getYear())));
        LetterContent content = writing.content(number, file, template, draft, now);
        byte[] pdf = sheet.render(number, content);
        Letter letter = new Letter(number, caseNumber, template.id(), template.version(), content, officer.name(), now,
                sha256(pdf), null, null, null);
        rows.keep(letter, draft, pdf);
        return letter;
    }

    /**
     * Sends the letter that the officer wrote and looked at: message, PDF, timeline and period at once. Again it is the
     * letter that was sent.
     *
     * @param sha256 of the PDF that was looked at
     * @throws LetterRefused when it says something else by now, or what it says is not true any more
     */
    public Letter send(String number, String sha256, Actor officer) {
        Letter known = rows.find(number).filter(letter -> letter.madeBy().equals(officer.name()))
                .orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
        requireCase(known.caseNumber(), officer);
        CaseFile file = cases.lock(known.caseNumber());
        Letter letter = rows.find(number).orElseThrow();
        if (!letter.sha256().equals(sha256)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return letter.sent() ? letter : sent(letter, file, officer);
    }

    private Letter sent(Letter letter, CaseFile file, Actor officer) {
        Instant now = clock.instant();
        LetterContent content = letter.content();
        LetterTemplate template = templates.find(letter.template()).orElseThrow();
        if (template.version() != letter.version()
                || !writing.content(letter.number(), file, template, rows.draft(letter.number()), now).equals(content)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        String effect = "LETTER:" + letter.number();
        mailboxes.serve(List.of(new NewMessage(content.partyId(), file.number(), file.subject(), Letter.KIND,
                content.title(), content.body(), file.office(), List.of(Attachment.letter(letter)), effect)), now);
        Message message = stored.of(content.partyId(), effect).orElseThrow();
        if (content.electronic() != (message.service() == Message.Service.ELECTRONIC)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        Integer round = content.lastDay() == null ? null
                : periods.begin(file.number(), content.lastDay(), content.article());
        rows.sent(letter.number(), message.id(), round);
        timeline.add(file.number(), "LETTER_SENT", officer.name(), Audience.PARTY, Map.of("letter", letter.number()),
                effect);
        audit.record(officer.name(), "letter.sent", file.number(), letter.number() + " " + letter.sha256());
        return rows.find(letter.number()).orElseThrow();
    }

    /** The letter, if the actor may read it: who writes it, and who may read the message by which it was sent. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(String number, Actor actor) {
        return rows.find(number).filter(letter -> letter.sent()
                ? messages.find(letter.messageId(), actor).isPresent()
                : letter.madeBy().equals(actor.name()) && sees(letter.caseNumber(), actor).isPresent());
    }

    /** The PDF, the same bytes each time; ask {@link #find} first whether the reader may see it. */
    @Transactional(readOnly = true)
    public byte[] pdf(Letter letter) {
        return rows.pdf(letter.number());
    }

    /** A stranger's case looks like none. */
    private CaseFile requireCase(String caseNumber, Actor officer) {
        return sees(caseNumber, officer).orElseThrow(() -> new LetterRefused(Reason.UNSEEN));
    }

    private Optional<CaseFile> sees(String caseNumber, Actor officer) {
        return officer.officer() ? list.find(visibilities.of(officer), caseNumber) : Optional.empty();
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
