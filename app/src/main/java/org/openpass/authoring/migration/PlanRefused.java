package org.openpass.authoring.migration;

import java.util.Locale;
import org.openpass.terms.Labels;

/** A step of a plan that is not possible; the text says why and what mends it. */
public class PlanRefused extends RuntimeException {

    /** Why; its texts stand under {@code migration.refused.<name>}. */
    public enum Reason {
        /** There is no such plan, process or version for the actor. */
        UNSEEN,
        /** It is signed, or ended: it is not changed any more. */
        STATE,
        /** Somebody changed it since it was read. */
        SEEN,
        /** Who had a hand in it does not sign it. */
        SAME_PERSON,
        /** There is no dry run of the mapping as it is now. */
        NOT_JUDGED,
        /** No case can be moved by it. */
        NOBODY,
        /** From a version to itself. */
        SAME_VERSION,
        /** It is not where it can be started, paused, resumed or done again. */
        NOT_THERE,
        /** A reason has 10 to 2,000 characters. */
        REASON
    }

    private final Reason reason;
    private final transient Object[] about;

    PlanRefused(Reason reason, Object... about) {
        super(Labels.text("migration.refused." + reason, Locale.ENGLISH, about));
        this.reason = reason;
        this.about = about.clone();
    }

    public Reason reason() {
        return reason;
    }

    /** In the reader's language. */
    public String text(Locale reader) {
        return Labels.text("migration.refused." + reason, reader, about);
    }
}
