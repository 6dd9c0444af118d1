package org.openpass.release;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The files that wait for this node, which brings in one after the other: a large one takes a part of its memory. Of each it
 * says twice a second how far it is, so that others see when the node is gone.
 */
@Component
class LoadLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LoadLine.class);
    private static final long TELL_MILLIS = 500;
    /** For the one that is worked on to take away its files, or to come to its end. */
    private static final long ENDING_SECONDS = 5;

    private final ExecutorService line = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("table-files").daemon()
            .factory());
    private final ScheduledExecutorService tells = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("table-files-tell").daemon().factory());
    private final FileLoading loading;

    LoadLine(FileLoading loading) {
        this.loading = loading;
    }

    void add(RunningLoad load) {
        Future<?> telling = tells.scheduleWithFixedDelay(() -> tell(load), TELL_MILLIS, TELL_MILLIS,
                TimeUnit.MILLISECONDS);
        line.execute(new Waiting(load, telling));
    }

    /** A file in the line. */
    private final class Waiting implements Runnable {

        private final RunningLoad load;
        private final Future<?> telling;

        private Waiting(RunningLoad load, Future<?> telling) {
            this.load = load;
            this.telling = telling;
        }

        @Override
        public void run() {
            try {
                loading.run(load);
            } finally {
                telling.cancel(false);
            }
        }
    }

    private void tell(RunningLoad load) {
        try {
            loading.tell(load);
        } catch (RuntimeException away) {
            log.debug("How far a load is will be told the next time", away);
        }
    }

    /** What waits is not begun any more: that it was broken off is seen when nobody says that it goes on. */
    @Override
    public void close() {
        tells.shutdownNow();
        line.shutdownNow().forEach(left -> FileLoading.delete(((Waiting) left).load));
        try {
            if (!line.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A file of a governed table is broken off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
