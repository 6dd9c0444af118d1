package org.openpass.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.LetterRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a letter goes: message, PDF, timeline and period at once, behind the case's lock, and only while everything that it
 * says is still true. Whatever way leads here, who wrote it does not send what a second person has to let go.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterSending {

    private final LetterRows rows;
    private final LetterTemplates templates;
    private final LetterWriting writing;
    private final LetterPeriods periods;
    private final Mailboxes mailboxes;
    private final MessageRows stored;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    LetterSending(LetterRows rows, LetterTemplates templates, LetterWriting writing, LetterPeriods periods,
            Mailboxes mailboxes, MessageRows stored, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.writing = writing;
        this.periods = periods;
        this.mailboxes = mailboxes;
        this.stored = stored;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letter's template, if all that the letter says is true now; else it has to be looked at again. */
    LetterTemplate requireTrue(Letter letter, CaseFile file) {
        LetterTemplate template = templates.find(letter.template()).orElseThrow();
        if (template.version() != letter.version() || !writing.content(letter.number(), file, template,
                rows.draft(letter.number()), clock.instant()).equals(letter.content())) {
            throw new LetterRefused(Reason.CHANGED);
        }
        return template;
    }

    Letter send(Letter letter, CaseFile file, Actor officer) {
        boolean second = !letter.madeBy().equals(officer.name());
        if (requireTrue(letter, file).fourEyes() != null && !second) {
            throw new LetterRefused(Reason.SECOND_PERSON);
        }
        Instant now = clock.instant();
        LetterContent content = letter.content();
        String effect = "LETTER:" + letter.number();
        mailboxes.serve(List.of(new NewMessage(content.partyId(), file.number(), file.subject(), Letter.KIND,
                content.title(), content.body(), file.office(), List.of(Attachment.letter(letter)), effect)), now);
        Message message = stored.of(content.partyId(), effect).orElseThrow();
        if (content.electronic() != (message.service() == Message.Service.ELECTRONIC)) {
            throw new LetterRefused(Reason.CHANGED);
        }
        Integer round = content.lastDay() == null ? null
                : periods.begin(file.number(), content.lastDay(), content.article());
        rows.sent(letter.number(), message.id(), round, second ? officer.name() : null);
        timeline.add(file.number(), "LETTER_SENT", officer.name(), Audience.PARTY, Map.of("letter", letter.number()),
                effect);
        audit.record(officer.name(), "letter.sent", file.number(), letter.number() + " " + letter.sha256()
                + (second ? " written by " + letter.madeBy() : ""));
        return rows.find(letter.number()).orElseThrow();
    }
}
