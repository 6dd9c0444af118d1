package org.openpass.authoring;

import java.util.Locale;
import org.openpass.terms.Labels;

/** A draft cannot be tried as it is. */
public class TrialsRefused extends RuntimeException {

    /** Why; its sentence is {@code trials.refused.⟨reason⟩}. */
    public enum Reason {
        /** It has no scenario. */
        NONE,
        /** It has more scenarios than are run at once. */
        TOO_MANY,
        /** One of them guesses by which rule of risk a case is chosen. */
        RISK
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TrialsRefused(Reason reason) {
        super(Labels.text("trials.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong and what mends it. */
    public String text(Locale locale) {
        return Labels.text("trials.refused." + reason, locale);
    }
}
