package org.openpass.trial;

import java.net.URI;
import org.openpass.authoring.Trial.State;

/** Where a trial runs, and how it is had. */
interface TrialPlace {

    State state();

    /** Asks for one; returns at once. */
    void start();

    /** Asks for its end; returns at once. */
    void end();

    /** Its door, while it is ready. */
    URI door();
}
