package org.openpass.access;

import java.util.Locale;
import org.openpass.terms.Labels;

/** Why two parties are not made one, or not two again; the text says what mends it. */
public class MergerRefused extends RuntimeException {

    /** Why; texts under {@code mergers.refused.<name>}. */
    public enum Reason {
        /** There is no such party or merger for the actor. */
        UNSEEN,
        /** No reason is given, or a very long one. */
        REASON,
        /** It is one and the same party. */
        SAME,
        /** One of them is merged already, or others are merged into it. */
        MERGED,
        /** It declares under a code, and the other has none: it would not be licensed any more. */
        CODE,
        /** It is, or is known to become, suspended or of ill standing on a day on which the other is not. */
        STANDING,
        /** It is not at that step any more. */
        STATE,
        /** Whoever proposed it is not the second person. */
        SAME_PERSON,
        /** The 30 days are over. */
        TOO_LATE
    }

    private final Reason reason;

    MergerRefused(Reason reason) {
        super(Labels.text("mergers.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Why not, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("mergers.refused." + reason, reader);
    }
}
