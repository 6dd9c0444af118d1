package org.openpass.trial;

import java.time.Instant;

/** The time of a trial: the application's and the engine's clock together, forward only. */
public interface TrialTime {

    Instant now();

    /** Moves both to the moment; nothing happens where it has passed already. */
    void forwardTo(Instant moment);
}
