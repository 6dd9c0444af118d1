package org.openpass.access;

import java.util.Locale;
import org.openpass.terms.Labels;

/** What cannot be done about a person of customs; the text says why and what mends it. */
public class PostingRefused extends RuntimeException {

    /** Why; its texts stand under {@code postings.refused.<name>}. */
    public enum Reason {
        /** There is nobody of this user name for the actor. */
        UNSEEN,
        /** The person acts for a party. */
        PARTY,
        /** The account is closed. */
        DISABLED,
        /** There is no such office from that day on. */
        OFFICE,
        /** The office has no such section from that day on. */
        SECTION,
        /** No role, or one of parties. */
        ROLES,
        /** No first day, or the last is before it. */
        DAYS,
        /** The duty has too many letters. */
        DUTY,
        /** It would write over who the person was on days that are past. */
        PAST,
        /** Nobody would be left to administer. */
        LAST_ADMINISTRATOR,
        /** Officers of an office would be left without a supervisor. */
        LAST_SUPERVISOR,
        /** The name is missing or too long. */
        NAME,
        /** The user name is none. */
        USERNAME,
        /** Somebody has the user name. */
        TAKEN,
        /** The identity provider makes the accounts. */
        PROVIDER
    }

    private final Reason reason;
    private final String subject;

    PostingRefused(Reason reason, String subject) {
        super(Labels.text("postings.refused." + reason, Locale.ENGLISH, subject));
        this.reason = reason;
        this.subject = subject;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The office, day or person that it is about. */
    public String subject() {
        return subject;
    }

    /** Why not, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("postings.refused." + reason, reader, subject);
    }
}
