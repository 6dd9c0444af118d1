package org.openpass.mailbox.notification;

import java.util.Locale;
import org.openpass.terms.Labels;

/** What is not possible with a notification; the text says why and what mends it. */
public class NotificationRefused extends RuntimeException {

    /** Why; its texts stand under {@code notification.refused.<name>}. */
    public enum Reason {
        /** There is none that is the actor's. */
        UNSEEN,
        /** The installation sends no e-mail. */
        NO_MAIL,
        /** The installation has no key to keep secrets with. */
        NO_KEY,
        /** No e-mail address. */
        MAIL_ADDRESS,
        /** No address for a webhook, or one inside of a network that is not the public one. */
        WEB_ADDRESS,
        /** Nothing is chosen, or a kind that there is not. */
        KINDS,
        /** Too many webhooks. */
        TOO_MANY,
        /** Too many codes in an hour. */
        TOO_OFTEN,
        /** The mail server did not take the code's mail. */
        NOT_SENT,
        /** The code is another one, or its time is over. */
        CODE,
        /** The webhook is turned off. */
        OFF,
        /** It is being sent at this moment. */
        SENDING
    }

    private final Reason reason;

    NotificationRefused(Reason reason) {
        super(text(reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return text(reason, reader);
    }

    private static String text(Reason reason, Locale reader) {
        return Labels.text("notification.refused." + reason, reader);
    }
}
