package org.openpass.deploy.exporter;

import java.time.Duration;

/** Waits between attempts to reach the database: 0.5 s, doubled up to 10 s. Real time, since tests move the broker's. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration delay = Duration.ZERO;
    private long nextAttempt = System.nanoTime();

    boolean isDue() {
        return !remaining().isPositive();
    }

    Duration remaining() {
        return Duration.ofNanos(nextAttempt - System.nanoTime());
    }

    boolean isFirstFailure() {
        return delay.equals(FIRST);
    }

    Duration failed() {
        delay = delay.isZero() ? FIRST : delay.multipliedBy(2);
        if (delay.compareTo(LONGEST) > 0) {
            delay = LONGEST;
        }
        nextAttempt = System.nanoTime() + delay.toNanos();
        return delay;
    }

    /** Returns whether there had been a failure. */
    boolean succeeded() {
        boolean recovered = !delay.isZero();
        delay = Duration.ZERO;
        nextAttempt = System.nanoTime();
        return recovered;
    }
}
