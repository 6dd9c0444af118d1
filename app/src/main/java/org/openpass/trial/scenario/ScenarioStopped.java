package org.openpass.trial.scenario;

import java.util.Locale;
import org.openpass.authoring.ScenarioResult;

/** A scenario cannot go on; its owner reads why. */
final class ScenarioStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final transient Object[] values;

    /** @param why its sentence is {@code trials.failure.⟨why⟩}; values are taken as texts */
    ScenarioStopped(String why, Object... values) {
        super(why);
        this.why = why;
        this.values = values;
    }

    String why() {
        return why;
    }

    Object[] values() {
        return values;
    }

    /** The sentence in English. */
    @Override
    public String getMessage() {
        return ScenarioResult.failure(Locale.ENGLISH, why, values);
    }
}
