package org.openpass.signals;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that works until there is nothing to do, then waits to be woken or for its poll to pass. A step that throws
 * is logged and tried again after a back-off: background work never ends because of one failure.
 */
public final class WakeableLoop implements AutoCloseable {

    /** One round of work. */
    @FunctionalInterface
    public interface Step {
        /** @return whether there may be more to do at once */
        boolean run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(WakeableLoop.class);
    private static final long MAX_BACK_OFF_MILLIS = 5_000;

    private final Semaphore wake = new Semaphore(0);
    private final String name;
    private final Duration poll;
    private final Duration gather;
    private final Step step;
    private final Thread thread;
    private volatile boolean running = true;

    /** Starts the loop on a daemon thread of this name. */
    public WakeableLoop(String name, Duration poll, Step step) {
        this(name, poll, Duration.ZERO, step);
    }

    /**
     * Starts a loop that lets work gather before it begins a round: what costs as much for one piece as for many is done
     * for many.
     */
    public WakeableLoop(String name, Duration poll, Duration gather, Step step) {
        this.name = name;
        this.poll = poll;
        this.gather = gather;
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Makes the loop look for work now. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        long backOff = 100;
        while (running) {
            try {
                wake.drainPermits();
                while (running && step.run()) {
                    backOff = 100;
                }
                await(poll.toMillis());
                if (gather.isPositive()) {
                    TimeUnit.NANOSECONDS.sleep(gather.toNanos());
                }
                backOff = 100;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (running) {
                    log.warn("{} failed and tries again in {} ms: {}", name, backOff, e.toString());
                    log.debug("{} failed", name, e);
                    try {
                        await(backOff);
                    } catch (InterruptedException stopped) {
                        return;
                    }
                    backOff = Math.min(backOff * 2, MAX_BACK_OFF_MILLIS);
                }
            }
        }
    }

    private void await(long millis) throws InterruptedException {
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
