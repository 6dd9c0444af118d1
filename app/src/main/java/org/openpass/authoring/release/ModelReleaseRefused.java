package org.openpass.authoring.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.authoring.check.Finding;
import org.openpass.terms.Labels;

/** A submission or a release that is not possible; the text says why and what mends it. */
public class ModelReleaseRefused extends RuntimeException {

    /** Why; its texts stand under {@code modelRelease.refused.<name>}. */
    public enum Reason {
        /** There is none for the actor. */
        UNSEEN,
        /** It does not stand where this can be done. */
        STATE,
        /** It was changed since it was read. */
        SEEN,
        /** Who had a hand in it does not release it. */
        SAME_PERSON,
        /** A later version stands than the one that it changes. */
        STALE,
        /** Another release of the work is on its way to the engine. */
        PENDING,
        /** Another set has released a file of it since the draft was begun. */
        STALE_FILE,
        /** A file is another work's, or of risk. */
        FOREIGN,
        /** Nothing of it is new to the engine. */
        NOTHING,
        /** Korean names belong to a version: they change with the model that they stand beside. */
        NAMES_ALONE,
        /** The tag was used. */
        TAG,
        /** The check found errors. */
        ERRORS,
        /** There is no trial to rehearse on; there is no way around the rehearsal. */
        NO_TRIAL,
        /** The trial's engine did not take it. */
        REHEARSAL,
        /** Scenarios of exactly these files are not as expected, or were not run: who releases it despite that says why. */
        UNPROVEN,
        /** Its moment is past. */
        TOO_EARLY
    }

    private final Reason reason;
    private final transient Object[] about;
    private final transient List<Finding> findings;

    ModelReleaseRefused(Reason reason, Object... about) {
        this(reason, List.of(), about);
    }

    ModelReleaseRefused(List<Finding> errors) {
        this(Reason.ERRORS, errors, errors.size());
    }

    private ModelReleaseRefused(Reason reason, List<Finding> findings, Object... about) {
        super(Labels.text("modelRelease.refused." + reason, Locale.ENGLISH, about));
        this.reason = reason;
        this.about = Arrays.copyOf(about, about.length);
        this.findings = List.copyOf(findings);
    }

    static void require(boolean met, Reason reason, Object... about) {
        if (!met) {
            throw new ModelReleaseRefused(reason, about);
        }
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** All errors of the check, where that is the reason. */
    public List<Finding> findings() {
        return findings;
    }

    /** Why, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("modelRelease.refused." + reason, reader, about);
    }
}
