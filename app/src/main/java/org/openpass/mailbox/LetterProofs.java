package org.openpass.mailbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.openpass.casework.CaseFile;
import org.springframework.stereotype.Component;

/** A letter as it would be sent now, set and kept, so that what is sent is what was looked at. */
@Component
class LetterProofs {

    private final LetterRows rows;
    private final LetterWriting writing;
    private final LetterSheet sheet;
    private final Clock clock;

    LetterProofs(LetterRows rows, LetterWriting writing, LetterSheet sheet, Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** @throws LetterRefused with all that is missing or too long */
    Letter make(String number, String madeBy, CaseFile file, LetterTemplate template, LetterDraft draft) {
        Instant now = clock.instant();
        LetterContent content = writing.content(number, file, template, draft, now);
        byte[] pdf = sheet.render(number, content);
        Letter letter = new Letter(number, file.number(), template.id(), template.version(), content, madeBy, now,
                sha256(pdf), null, null, null, null, null, null);
        rows.keep(letter, draft, pdf);
        return rows.find(number).orElseThrow();
    }

    /** The letter, set anew where something that it says has changed meanwhile: the day on which it is sent, say. */
    Letter current(Letter letter, CaseFile file, LetterTemplate template) {
        LetterDraft draft = rows.draft(letter.number());
        return writing.content(letter.number(), file, template, draft, clock.instant()).equals(letter.content()) ? letter
                : make(letter.number(), letter.madeBy(), file, template, draft);
    }

    private static String sha256(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
