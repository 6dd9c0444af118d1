package org.openpass.mailbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter of customs to a party of a case.
 *
 * @param number unique, drawn when it was first looked at
 * @param template id of the template
 * @param sha256 hash of the PDF
 * @param messageId the message by which it was sent; null while it is being written
 * @param sentAt when it was stored in the mailbox, or null
 * @param period where the period of its answer stands; null without one
 * @param offeredAt since when it waits, or waited, for a second person; null when it does not
 * @param returned how it came back to who wrote it; null when it did not, or was offered again
 * @param releasedBy the second person who let it go, where its template asks for one
 */
public record Letter(String number, String caseNumber, String template, int version, LetterContent content,
        String madeBy, Instant madeAt, String sha256, UUID messageId, Instant sentAt, Period period, Instant offeredAt,
        Returned returned, String releasedBy) {

    /** The kind of message that a letter is. */
    public static final String KIND = "LETTER";

    /** Where the period of an answer stands. */
    public enum Period {
        OPEN, ANSWERED, LAPSED
    }

    /** Where it stands. */
    public enum State {
        /** It is being written. */
        WRITTEN,
        /** It waits for a second person. */
        WAITING,
        /** It came back. */
        RETURNED,
        SENT
    }

    /** Who gave it back, when, and why; who wrote it took it back without a note. */
    public record Returned(String by, Instant at, String note) {
    }

    /** Where it stands. */
    public State state() {
        if (sent()) {
            return State.SENT;
        }
        return offeredAt != null ? State.WAITING : returned != null ? State.RETURNED : State.WRITTEN;
    }

    /** It was sent, and never changes. */
    public boolean sent() {
        return messageId != null;
    }

    /** The name under which the PDF is saved. */
    public String fileName() {
        return "customs-letter-" + number + ".pdf";
    }
}
