package org.openpass.release;

import java.util.List;
import java.util.Locale;
import org.openpass.terms.Labels;

/** A step of a release that is not possible; the text says why and what mends it. */
public class ReleaseRefused extends RuntimeException {

    /** Why; its texts stand under {@code release.refused.<name>}. */
    public enum Reason {
        /** There is no such release or table for the actor. */
        UNSEEN,
        /** Rows are in error; {@link ReleaseRefused#errors} has all. */
        ERRORS,
        /** It is not in the state for this step. */
        STATE,
        /** A file for it is on its way. */
        LOADING,
        /** It was changed since it was read. */
        SEEN,
        /** Who had a hand in it does not release it. */
        SAME_PERSON,
        /** What stands is not what it was prepared for. */
        STALE,
        /** A first day is not to come any more. */
        TOO_EARLY,
        /** One person changes this table no longer. */
        SECOND_PERSON,
        /** Two people have released something else for these days. */
        OVERLAPS
    }

    private final Reason reason;
    private final String about;
    private final transient List<RowError> errors;

    private ReleaseRefused(Reason reason, String about, List<RowError> errors) {
        super(Labels.text("release.refused." + reason, Locale.ENGLISH, about));
        this.reason = reason;
        this.about = about;
        this.errors = List.copyOf(errors);
    }

    ReleaseRefused(Reason reason, String about) {
        this(reason, about, List.of());
    }

    ReleaseRefused(List<RowError> errors) {
        this(Reason.ERRORS, String.valueOf(errors.size()), errors);
    }

    /** Two people have released what a door of one person would replace. */
    public static ReleaseRefused overlaps(String keys) {
        return new ReleaseRefused(Reason.OVERLAPS, keys);
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** All that is wrong with the rows, where that is the reason. */
    public List<RowError> errors() {
        return errors;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("release.refused." + reason, reader, about);
    }
}
