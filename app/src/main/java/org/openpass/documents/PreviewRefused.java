package org.openpass.documents;

import java.util.Locale;
import org.openpass.terms.Labels;

/** A page of a file that cannot be shown; the file itself can be saved all the same. */
public class PreviewRefused extends RuntimeException {

    /** Why; its texts stand under {@code preview.<name>}. */
    public enum Reason {
        /** The content is not what it says it is. */
        BROKEN,
        /** A password is asked for. */
        ENCRYPTED,
        /** Drawn it would take more memory than a page may. */
        TOO_LARGE,
        /** Drawing takes longer than anybody would wait. */
        TOO_SLOW,
        /** It holds a picture in a format that is not read here. */
        UNKNOWN_FORMAT,
        /** Only the first pages are shown. */
        TOO_MANY_PAGES,
        /** There is no page of this number. */
        NO_SUCH_PAGE,
        /** Others are looking at files; the same can be asked again. */
        BUSY
    }

    private final Reason reason;

    PreviewRefused(Reason reason) {
        super(Labels.text("preview." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Whether the same may be asked again later. */
    public boolean forNow() {
        return reason == Reason.BUSY || reason == Reason.TOO_SLOW;
    }

    /** Why, and what to do instead, in the reader's language. */
    public String text(Locale locale) {
        return Labels.text("preview." + reason, locale);
    }
}
