package org.openpass.deploy.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Work of which there is so much and no more: each piece is done once, some at a time, as fast as the system goes. */
public final class Batch {

    private static final int AT_ONCE = 16;

    private Batch() {
    }

    /** One piece of the work. */
    public interface Work {

        /**
         * Does it.
         *
         * @param piece from 0
         * @throws Exception when it could not be done; nothing more is begun then
         */
        void piece(int piece) throws Exception;
    }

    /**
     * How it went.
     *
     * @param pieces done
     * @param seconds from the first begun to the last ended
     * @param micros how long each took, in microseconds
     */
    public record Done(int pieces, double seconds, Histogram micros) {

        /** Pieces a second. */
        public double rate() {
            return pieces / seconds;
        }
    }

    /** Does all pieces, 16 at a time. */
    public static Done of(int pieces, Work work) throws InterruptedException, ExecutionException {
        var micros = new ConcurrentHistogram(3);
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(workers.submit((Callable<Void>) () -> {
                    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                        long sent = System.nanoTime();
                        try {
                            work.piece(piece);
                        } catch (Exception e) {
                            next.set(pieces);
                            throw e;
                        }
                        micros.recordValue((System.nanoTime() - sent) / 1_000);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        return new Done(pieces, (System.nanoTime() - begun) / 1e9, micros);
    }
}
