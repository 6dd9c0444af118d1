package org.openpass.trial.door;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** When the trial was last used: what keeps it is ended when nobody tries anything. In real time, since its own runs ahead. */
@Component
@ConditionalOnProperty(TrialGuard.SECRET)
class DoorUse {

    private volatile long last = System.nanoTime();

    void now() {
        last = System.nanoTime();
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}
