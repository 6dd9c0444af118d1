package org.openpass.mailbox.notification;

import java.util.Locale;
import org.openpass.terms.Labels;

/** Why what goes to a partner is not held. */
public class HoldRefused extends RuntimeException {

    HoldRefused() {
        super(Labels.text("partners.hold.why", Locale.ENGLISH));
    }

    /** What to mend, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("partners.hold.why", reader);
    }
}
