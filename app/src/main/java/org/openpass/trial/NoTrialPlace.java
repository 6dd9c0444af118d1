package org.openpass.trial;

import java.net.URI;
import org.openpass.authoring.Trial.Stage;
import org.openpass.authoring.Trial.State;
import org.openpass.authoring.TrialRefused;

/** Nobody told of a place for trials. */
final class NoTrialPlace implements TrialPlace {

    private static final String WORDS = "This installation has no place for trials: start it with './openpass run', or name one "
            + "with OPENPASS_STUDIO_TRIAL_URL and OPENPASS_STUDIO_TRIAL_SECRET.";

    @Override
    public State state() {
        return new State(Stage.NOT_HERE, WORDS, null);
    }

    @Override
    public void start() {
        throw new TrialRefused(TrialRefused.Reason.NOT_HERE, WORDS);
    }

    @Override
    public void end() {
        // There is none.
    }

    @Override
    public URI door() {
        throw new TrialRefused(TrialRefused.Reason.NOT_HERE, WORDS);
    }
}
