package org.openpass.deploy.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps one child running: starts it, says when it answers, and starts it again when it has ended; or keeps it ended
 * while its data are copied.
 */
final class Keeper {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    // Trials that kill for hours on end wait less.
    private static final Duration LONGEST_DELAY = Duration.parse(
            System.getenv().getOrDefault("OPENPASS_LONGEST_RESTART_DELAY", "PT30S"));
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    enum State { WAITING, STARTING, READY, ENDED, HELD, STOPPED }

    private final Child child;
    private final CountDownLatch mayStart;
    private final StatusFile status;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private final Thread thread;
    private volatile State state = State.WAITING;
    private volatile int restarts;
    private volatile boolean held;

    /** @param mayStart opens when the child that this one cannot start without has answered. */
    Keeper(Child child, CountDownLatch mayStart, StatusFile status) {
        this.child = child;
        this.mayStart = mayStart;
        this.status = status;
        this.thread = new Thread(this::keep, "keeper-" + child.name());
    }

    void start() {
        thread.start();
    }

    CountDownLatch firstReady() {
        return firstReady;
    }

    Child child() {
        return child;
    }

    State state() {
        return state;
    }

    int restarts() {
        return restarts;
    }

    /** Ends the child cleanly and keeps it ended until {@link #letGo()}; returns when it has ended. */
    void hold(Duration deadline) {
        held = true;
        wake();
        child.stop(deadline);
        while (state != State.HELD && !isStopping()) {
            // A start that was under way when the hold began comes through first.
            child.stop(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Starts it again at once. */
    void letGo() {
        held = false;
        wake();
    }

    /** Waits for it to answer; returns whether it does. */
    boolean awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (state != State.READY && !isStopping() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return state == State.READY;
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Ends the child for good. */
    void stop(Duration deadline) {
        stopping.countDown();
        mayStart.countDown();
        wake();
        child.stop(deadline);
        try {
            // It was never started where the data were refused.
            if (thread.isAlive()) {
                thread.join(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A start that was under way when the stop began may have come through meanwhile.
        child.stop(deadline);
        become(State.STOPPED);
    }

    private void keep() {
        try {
            mayStart.await();
            Duration delay = FIRST_DELAY;
            while (!isStopping()) {
                awaitLetGo();
                long began = System.nanoTime();
                if (!isStopping()) {
                    runOnce(began);
                }
                if (isStopping()) {
                    return;
                }
                if (held) {
                    continue;
                }
                if (Duration.ofNanos(System.nanoTime() - began).compareTo(HEALTHY) > 0) {
                    delay = FIRST_DELAY;
                }
                StatusFile.say("%s starts again in %d s".formatted(child.name(), delay.toSeconds()));
                rest(delay);
                restarts++;
                delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay.multipliedBy(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitLetGo() throws InterruptedException {
        while (held && !isStopping()) {
            if (state != State.HELD) {
                become(State.HELD);
            }
            wait();
        }
    }

    private synchronized void rest(Duration delay) throws InterruptedException {
        long end = System.nanoTime() + delay.toNanos();
        long left = delay.toMillis();
        while (left > 0 && !held && !isStopping()) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    private void runOnce(long began) throws InterruptedException {
        try {
            become(State.STARTING);
            child.start();
            status.write();
        } catch (IOException | RuntimeException e) {
            become(State.ENDED);
            StatusFile.say("%s could not be started: %s".formatted(child.name(), e.getMessage()));
            return;
        }
        if (Readiness.await(child, START_LIMIT, this::isStopping)) {
            become(State.READY);
            StatusFile.say("%s ready in %d s".formatted(child.name(), Duration.ofNanos(System.nanoTime() - began).toSeconds()));
            firstReady.countDown();
        } else if (child.alive() && !isStopping()) {
            StatusFile.say("%s did not answer within %d s and is ended".formatted(child.name(), START_LIMIT.toSeconds()));
            child.kill();
        }
        int code = child.awaitEnd();
        if (!isStopping() && !held) {
            become(State.ENDED);
            StatusFile.say("%s ended with code %d; its log is %s.log".formatted(child.name(), code, child.name()));
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void become(State next) {
        state = next;
        status.write();
    }
}
