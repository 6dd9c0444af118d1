package org.openpass.trial.scenario;

/** A scenario cannot go on; the message says why, for its owner. */
final class ScenarioStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioStopped(String why) {
        super(why);
    }
}
