package org.openpass.deploy.rig;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what a system comes to by itself. */
public final class Await {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Await() {
    }

    /**
     * Waits until the condition holds; what it throws counts as not yet.
     *
     * @param what names it in the failure
     * @throws AssertionError when the limit has passed, with what the condition threw last
     */
    public static void until(String what, Duration limit, Callable<Boolean> condition) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + ": not within " + limit, last);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
