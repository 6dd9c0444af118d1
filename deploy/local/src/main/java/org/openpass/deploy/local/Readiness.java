package org.openpass.deploy.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a child to answer. */
final class Readiness {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private Readiness() {
    }

    /** Returns whether the child answers; stops waiting when it has ended, the limit has passed, or the wait is given up. */
    static boolean await(Child child, Duration limit, BooleanSupplier givenUp) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (child.alive() && !givenUp.getAsBoolean() && System.nanoTime() < deadline) {
            if (child.ready()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        return false;
    }
}
