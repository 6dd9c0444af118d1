package org.openpass.deploy.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sees that the machine's clock was set back, by comparing it with the time that passes. The engine counts its own timers
 * (time-outs and back-off of jobs, the feed's flush) by the clock: after it was set back they would rest until it has caught
 * up.
 */
final class ClockWatch {

    private static final long LEAST_MILLIS = 5_000;
    private static final long LOOK_SECONDS = 1;

    private final LongSupplier clockMillis;
    private final LongSupplier passedNanos;
    private final Consumer<Duration> setBack;
    private long difference;

    ClockWatch(LongSupplier clockMillis, LongSupplier passedNanos, Consumer<Duration> setBack) {
        this.clockMillis = clockMillis;
        this.passedNanos = passedNanos;
        this.setBack = setBack;
        this.difference = difference();
    }

    /** Looks every second for as long as the program runs. */
    static void start(Consumer<Duration> setBack) {
        var watch = new ClockWatch(System::currentTimeMillis, System::nanoTime, setBack);
        Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon().name("clock-watch").unstarted(task))
                .scheduleWithFixedDelay(watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What moves it slowly, as time services do, is no step. */
    void look() {
        long now = difference();
        long back = difference - now;
        difference = now;
        if (back >= LEAST_MILLIS) {
            setBack.accept(Duration.ofMillis(back));
        }
    }

    private long difference() {
        return clockMillis.getAsLong() - TimeUnit.NANOSECONDS.toMillis(passedNanos.getAsLong());
    }
}
