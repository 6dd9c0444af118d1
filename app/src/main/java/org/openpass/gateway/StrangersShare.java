package org.openpass.gateway;

import java.time.Clock;

/** How many messages of those who could not say who they are the log takes in a minute, so that they cannot fill it. */
final class StrangersShare {

    private static final int MOST = 100;
    private static final int MINUTE = 60;

    private final Clock clock;
    private long minute;
    private int taken;

    StrangersShare(Clock clock) {
        this.clock = clock;
    }

    /** Whether there is room for one more. */
    synchronized boolean take() {
        long now = clock.instant().getEpochSecond() / MINUTE;
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        return ++taken <= MOST;
    }
}
