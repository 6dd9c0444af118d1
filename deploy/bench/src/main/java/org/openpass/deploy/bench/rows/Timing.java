package org.openpass.deploy.bench.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;

/** Times one question asked again and again by two askers. */
final class Timing {

    private static final int ASKERS = 2;
    private static final int WARMING_PARTS = 4;
    private static final int MOST_WARMING = 10;
    private static final double AGREED = 0.05;

    private Timing() {
    }

    /** A question with a random number to make it another each time. */
    interface Question {
        void ask(SplittableRandom random) throws Exception;
    }

    /** Latencies in microseconds, when two shorter windows of before have agreed within 5 %. */
    static Histogram of(Question question, Duration length) throws InterruptedException, ExecutionException {
        double before = Double.MAX_VALUE;
        for (int window = 0; window < MOST_WARMING; window++) {
            double median = window(question, length.dividedBy(WARMING_PARTS)).getValueAtPercentile(50);
            if (Math.abs(median - before) <= AGREED * before) {
                break;
            }
            before = median;
        }
        return window(question, length);
    }

    /** The same, and tells what each process spent on an answer: beside that, latency says who is waited for. */
    static Histogram of(Stand stand, Figures figures, String what, Question question, Duration length)
            throws InterruptedException, ExecutionException {
        var asked = new LongAdder();
        Map<String, Double> before = Processes.processorMillis(stand.system());
        Histogram latencies = of(random -> {
            asked.increment();
            question.ask(random);
        }, length);
        Processes.processorMillis(stand.system()).forEach((process, used) -> figures.add(
                "%s: processor of %s an answer".formatted(what, process), (used - before.get(process)) / asked.sum(), "ms"));
        return latencies;
    }

    private static Histogram window(Question question, Duration length) throws InterruptedException, ExecutionException {
        var latencies = new ConcurrentHistogram(3);
        long end = System.nanoTime() + length.toNanos();
        try (var askers = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                var random = new SplittableRandom(i);
                running.add(askers.submit((Callable<Void>) () -> {
                    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                        question.ask(random);
                        latencies.recordValue((System.nanoTime() - now) / 1_000);
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
