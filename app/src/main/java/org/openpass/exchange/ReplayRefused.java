package org.openpass.exchange;

import java.util.Locale;
import org.openpass.terms.Labels;

/** Why a message is not given to its door again; the text says what can be done instead. */
public class ReplayRefused extends RuntimeException {

    /** Why; texts under {@code replay.refused.<name>}. */
    public enum Reason {
        /** There is no such message that came in. */
        UNSEEN,
        /** Nothing is said of why, or very much. */
        WHY,
        /** Messages of its kind are of their moment, and not given again. */
        KIND,
        /** Only its size is kept. */
        CONTENT,
        /** The key it came by, or the signature, counts no more. */
        RIGHT
    }

    private final Reason reason;

    ReplayRefused(Reason reason) {
        super(Labels.text("replay.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Why not, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("replay.refused." + reason, reader);
    }
}
