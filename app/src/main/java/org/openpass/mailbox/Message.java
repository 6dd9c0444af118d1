package org.openpass.mailbox;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.openpass.terms.Labels.Label;

/**
 * One message of a party's mailbox; it never changes.
 *
 * @param partyId whose box it lies in
 * @param subjectNumber number of the document that its case is about, or null
 * @param kind a constant whose text stands in the labels under {@code mailbox.kind.<kind>}
 * @param sentBy the customs office's code, or the name of the party that replies or acted; never a person's
 * @param storedAt since when it lies in the box, which is when what is {@link Service#ELECTRONIC} was served
 * @param answers the message that this one is a reply to, or null
 * @param sha256 names title, body and attachments
 * @param read whether the reader for whom it was looked up has opened it
 */
public record Message(UUID id, long partyId, String caseNumber, String subjectNumber, String kind, Direction direction,
        Label title, Label body, String sentBy, Instant storedAt, Service service, UUID answers, String sha256,
        boolean read) {

    /** News of a mandate, from one of its two sides, not from customs; about no case. */
    public static final String MANDATE = "MANDATE";

    /** What it is called, in the language of its reader. */
    public String titleIn(Locale reader) {
        return in(title, reader);
    }

    /** What it says, in the language of its reader. */
    public String bodyIn(Locale reader) {
        return in(body, reader);
    }

    private static String in(Label label, Locale reader) {
        return reader.getLanguage().equals(Locale.KOREAN.getLanguage()) ? label.ko() : label.en();
    }

    /** Seen from customs. */
    public enum Direction {
        OUT, IN
    }

    /** What its storing means in law. */
    public enum Service {
        /** It was served at the moment when it was stored (Art. 327(5)). */
        ELECTRONIC,
        /** The party has not applied to be served so (Art. 327(6)): no period runs from it. */
        COPY
    }
}
