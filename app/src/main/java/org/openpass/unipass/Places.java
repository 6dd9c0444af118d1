package org.openpass.unipass;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openpass.casework.OpenLookups;

/** At most two questions are answered at a time and few wait for their turn, so that a flood costs clearance nothing. */
final class Places {

    private static final int MAY_WAIT = 16;
    private static final long LONGEST_WAIT_MILLIS = 200;

    /** Nobody had room for the question. */
    static final class Full extends Exception {
        Full() {
            super(null, null, false, false);
        }
    }

    private final Semaphore places = new Semaphore(OpenLookups.CONNECTIONS, true);
    private final Semaphore queue = new Semaphore(OpenLookups.CONNECTIONS + MAY_WAIT);

    /** The answer, once there is room for it. */
    <T> T in(Supplier<T> answer) throws Full {
        if (!queue.tryAcquire()) {
            throw new Full();
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Full();
            }
            try {
                return answer.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Full();
        } finally {
            queue.release();
        }
    }
}
