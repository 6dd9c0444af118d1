package org.openpass.access;

import java.util.Locale;
import org.openpass.terms.Labels;

/** What cannot be done about a party's people; the text says why and what mends it. */
public class PeopleRefused extends RuntimeException {

    /** Why; its texts stand under {@code people.refused.<name>}. */
    public enum Reason {
        /** The party has nobody of this user name. */
        UNSEEN,
        /** Nobody else would be left to manage the party's people. */
        LAST,
        /** Somebody has the user name. */
        TAKEN,
        /** The user name is none. */
        USERNAME,
        /** The name is missing or too long. */
        NAME,
        /** The password is too short. */
        PASSWORD,
        /** The identity provider makes the accounts. */
        PROVIDER,
        /** The link was used, has expired, was withdrawn or never was. */
        LINK
    }

    private final Reason reason;

    PeopleRefused(Reason reason) {
        super(Labels.text("people.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Why not, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("people.refused." + reason, reader);
    }
}
