package org.openpass.authoring.recording;

import java.util.Locale;
import org.openpass.terms.Labels;

/** A case cannot be recorded; the text says why and what mends it. */
public class RecordingRefused extends RuntimeException {

    /** Why; its sentence is {@code recording.refused.⟨reason⟩}. */
    public enum Reason {
        /** There is no such case for the actor. */
        UNSEEN,
        /** It is of another process than the draft, or of one whose cases are not recorded. */
        KIND,
        /** The engine has told nothing of it yet. */
        EARLY,
        /** Another case ended it, which no step of a scenario does. */
        ENDED_BY_OTHER,
        /** Owners placed it elsewhere, ended it or mended a variable, which no step of a scenario does either. */
        BY_OWNERS,
        /** More happened than a scenario has steps. */
        TOO_LONG,
        /** What the risk was is to be said: the actor does not read it from the case. */
        RISK
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String about;

    /** @param about the case, or what else the sentence names */
    public RecordingRefused(Reason reason, String about) {
        super(Labels.text("recording.refused." + reason, Locale.ENGLISH, about));
        this.reason = reason;
        this.about = about;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("recording.refused." + reason, reader, about);
    }
}
