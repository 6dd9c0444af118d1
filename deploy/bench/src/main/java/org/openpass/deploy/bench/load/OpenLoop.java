package org.openpass.deploy.bench.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Begins work at an even pace, whatever becomes of it, and measures each from the moment at which it was meant to be sent: a
 * system that stalls does not hide that by being sent less.
 */
public final class OpenLoop {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private OpenLoop() {
    }

    /**
     * Latencies in microseconds of the work that was meant to be sent within the measured time.
     *
     * @param perSecond pieces of work a second
     * @param warmUp sent before, not measured
     * @param length measured
     * @throws IllegalStateException when work was refused, or had not ended a minute after the last was sent
     */
    public static Histogram run(Load load, double perSecond, Duration warmUp, Duration length) throws InterruptedException {
        long end = System.nanoTime() + warmUp.plus(length).toNanos();
        return run(load, perSecond, warmUp, intended -> intended < end);
    }

    /**
     * The same beside some other work, for as long as that takes: it begins when the load is warm.
     *
     * @throws ExecutionException when that work failed
     */
    public static Histogram during(Load load, double perSecond, Duration warmUp, Callable<?> work)
            throws InterruptedException, ExecutionException {
        var beside = new FutureTask<>(() -> {
            TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
            return work.call();
        });
        Thread.ofPlatform().daemon().name("beside").start(beside);
        try {
            Histogram latencies = run(load, perSecond, warmUp, intended -> !beside.isDone());
            beside.get();
            return latencies;
        } finally {
            beside.cancel(true);
        }
    }

    private static Histogram run(Load load, double perSecond, Duration warmUp, LongPredicate goesOn) throws InterruptedException {
        var latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var open = new AtomicInteger();
        var refused = new AtomicInteger();
        long interval = (long) (1e9 / perSecond);
        long begun = System.nanoTime();
        long measured = begun + warmUp.toNanos();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long intended = begun; goesOn.test(intended); intended += interval) {
                while (System.nanoTime() < intended) {
                    LockSupport.parkNanos(intended - System.nanoTime());
                }
                long meant = intended;
                open.incrementAndGet();
                senders.execute(() -> {
                    try {
                        load.begin(() -> {
                            if (meant >= measured) {
                                latencies.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - meant) / 1_000));
                            }
                            open.decrementAndGet();
                        });
                    } catch (Exception e) {
                        refused.incrementAndGet();
                        open.decrementAndGet();
                    }
                });
            }
            long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (open.get() > 0 && System.nanoTime() < limit) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        if (open.get() > 0 || refused.get() > 0) {
            throw new IllegalStateException("%d pieces of work did not end, %d were refused at %.1f/s"
                    .formatted(open.get(), refused.get(), perSecond));
        }
        return latencies;
    }
}
