package org.openpass.authoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.openpass.terms.Labels;

/** A step of a draft that is not possible; the text says why and what mends it. */
public class DraftRefused extends RuntimeException {

    /** Why; its texts stand under {@code draft.refused.<name>}. */
    public enum Reason {
        /** There is no such draft, work or file for the actor. */
        UNSEEN,
        /** Files of a draft that stands there are not changed. */
        STATE,
        /** Somebody saved the file since it was read; {@link DraftRefused#by}, {@link DraftRefused#at} and {@link
         *  DraftRefused#step} say who and when. */
        SEEN,
        /** There is no step of this file that could be taken back, or done again. */
        NOTHING,
        /** No name of a file that a work has. */
        NAME,
        /** There is nothing in it. */
        EMPTY,
        /** Larger than a file of a work may be. */
        TOO_LARGE,
        /** More files than a work may have. */
        TOO_MANY,
        /** Two works have no files in common. */
        OTHER_WORK,
        /** All owners read the draft, and the file is for those alone who analyse risk. */
        RISK
    }

    private final Reason reason;
    private final transient Object[] about;
    private final String by;
    private final transient Instant at;
    private final int step;

    private DraftRefused(Reason reason, DraftSteps.Newest newest, Object[] about) {
        super(words(reason, Locale.ENGLISH, about));
        this.reason = reason;
        this.about = Arrays.copyOf(about, about.length);
        this.by = newest == null ? null : newest.by();
        this.at = newest == null ? null : newest.at();
        this.step = newest == null ? 0 : newest.step();
    }

    DraftRefused(Reason reason, Object... about) {
        this(reason, null, about);
    }

    /** Another's step, or one's own of another page, came first; a file that is not there any more was taken out by it. */
    static DraftRefused seen(String file, DraftSteps.Newest newest) {
        return new DraftRefused(Reason.SEEN, newest, new Object[] {file, newest.by(), newest.step()});
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** Who saved what was not seen; null for other reasons. */
    public String by() {
        return by;
    }

    /** When that was. */
    public Instant at() {
        return at;
    }

    /** The newest step of the file. */
    public int step() {
        return step;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return words(reason, reader, about);
    }

    private static String words(Reason reason, Locale reader, Object[] about) {
        return Labels.text("draft.refused." + reason, reader, Arrays.stream(about).map(each -> each instanceof Draft.State state
                ? Labels.text("draft.state." + state, reader) : String.valueOf(each)).toArray());
    }
}
