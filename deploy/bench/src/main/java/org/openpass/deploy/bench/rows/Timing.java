package org.openpass.deploy.bench.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times one question asked again and again by two askers. */
final class Timing {

    private static final int ASKERS = 2;

    private Timing() {
    }

    /** A question with a random number to make it another each time. */
    interface Question {
        void ask(SplittableRandom random) throws Exception;
    }

    /** Latencies in microseconds, after a third of the time to warm up. */
    static Histogram of(Question question, Duration length) throws InterruptedException, ExecutionException {
        var latencies = new ConcurrentHistogram(3);
        long begun = System.nanoTime();
        long measured = begun + length.toNanos() / 3;
        long end = measured + length.toNanos();
        try (var askers = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                var random = new SplittableRandom(i);
                running.add(askers.submit((Callable<Void>) () -> {
                    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                        question.ask(random);
                        if (now >= measured) {
                            latencies.recordValue((System.nanoTime() - now) / 1_000);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> asker : running) {
                asker.get();
            }
        }
        return latencies;
    }
}
