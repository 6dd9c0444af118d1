package org.openpass.deploy.bench.cargo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/**
 * Programs that ask the Open API for one of many consignments, each about ten times a second, whatever they are answered: they
 * wait no longer when they are told to.
 */
final class Askers implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final long NEVER = 0;

    /**
     * What they were answered.
     *
     * @param answered with what was asked for
     * @param kept of them what had been answered to somebody less than the seconds before for which customs keeps an answer
     * @param later told to ask later (429)
     * @param failed anything else
     */
    record Counts(long answered, long kept, long later, long failed) {

        Counts since(Counts before) {
            return new Counts(answered - before.answered, kept - before.kept, later - before.later, failed - before.failed);
        }

        Counts and(Counts more) {
            return new Counts(answered + more.answered, kept + more.kept, later + more.later, failed + more.failed);
        }
    }

    private final IntFunction<String> numbers;
    private final long keptNanos;
    /** When the answer of each consignment was made, as far as an asker can know: the clock's nanoseconds when it came. */
    private final AtomicLongArray made;
    private final LongAdder answered = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder later = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile boolean running = true;

    /**
     * Begins to ask.
     *
     * @param cargoes so many consignments are asked for, in any order
     * @param numbers the cargo management number of each, from 0
     * @param keptSeconds for how long customs gives the same answer again
     */
    Askers(List<OpenApiProgram> programs, int cargoes, IntFunction<String> numbers, int keptSeconds) {
        this.numbers = numbers;
        this.keptNanos = TimeUnit.SECONDS.toNanos(keptSeconds);
        this.made = new AtomicLongArray(cargoes);
        for (int i = 0; i < programs.size(); i++) {
            OpenApiProgram program = programs.get(i);
            var random = new SplittableRandom(i);
            Thread.ofVirtual().name("asker-" + i).start(() -> ask(program, random));
        }
    }

    private void ask(OpenApiProgram program, SplittableRandom random) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(PAUSE_MILLIS));
            while (running) {
                ask(program, random.nextInt(made.length()));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(OpenApiProgram program, int cargo) throws InterruptedException {
        String number = numbers.apply(cargo);
        try {
            HttpResponse<String> answer = program.progress(number);
            if (answer.statusCode() == 429) {
                later.increment();
            } else if (answer.statusCode() == 200 && answer.body().contains("<cargMtNo>" + number + "</cargMtNo>")) {
                answered.increment();
                long now = System.nanoTime();
                long before = made.get(cargo);
                if (before != NEVER && now - before < keptNanos) {
                    kept.increment();
                } else {
                    made.set(cargo, now);
                }
            } else {
                failed.increment();
            }
        } catch (IOException noAnswer) {
            failed.increment();
        }
    }

    /** What they were answered so far. */
    Counts counts() {
        return new Counts(answered.sum(), kept.sum(), later.sum(), failed.sum());
    }

    @Override
    public void close() {
        running = false;
    }
}
