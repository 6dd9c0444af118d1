package org.openpass.deploy.bench.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Keeps a fixed number of pieces of work in flight: as fast as the system goes, and no faster. */
public final class ClosedLoop implements AutoCloseable {

    private static final int SENDERS = 16;

    private final Semaphore free;
    private final int inFlight;
    private final LongAdder ended = new LongAdder();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean running = true;

    /** Begins to send. */
    public ClosedLoop(Load load, int inFlight) {
        this.inFlight = inFlight;
        this.free = new Semaphore(inFlight);
        for (int i = 0; i < SENDERS; i++) {
            Thread.ofPlatform().daemon().name("sender-" + i).start(() -> send(load));
        }
    }

    private void send(Load load) {
        try {
            while (running) {
                if (free.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                    load.begin(() -> {
                        ended.increment();
                        free.release();
                    });
                }
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Pieces of work that ended a second, over this while. */
    public double window(Duration length) throws InterruptedException {
        long before = ended.sum();
        long begun = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        if (failure.get() != null) {
            throw new IllegalStateException("The load could not be sent", failure.get());
        }
        return (ended.sum() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    /** Sends no more and waits until everything that was begun has ended. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        if (!free.tryAcquire(inFlight, 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException((inFlight - free.availablePermits()) + " pieces of work did not end within 60 s");
        }
    }
}
