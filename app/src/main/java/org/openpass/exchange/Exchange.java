package org.openpass.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * The log of what comes in. It is written by a thread of its own, many messages at once, so that nobody who sends waits for
 * it: what a kill loses of the last moment is log, never a document. While the database takes nothing, messages wait up to a
 * bound; what comes beyond it is left out, and that is said.
 */
@Service
public class Exchange implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final int MOST_WAITING = 5_000;
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int BATCH = 100;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    /** Stopped after the web server, which may still answer. */
    private static final int PHASE = Integer.MAX_VALUE - 10_000;

    private record Waiting(long bytes, Supplier<Received> message) {
    }

    private final ExchangeRows rows;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private CountDownLatch stop;
    private Thread writer;

    Exchange(ExchangeRows rows) {
        this.rows = rows;
    }

    /**
     * Notes a message, without waiting and without ever failing.
     *
     * @param size how many bytes it holds until it is written
     * @param message made of it by the thread that writes, since reading it takes time
     */
    public void note(long size, Supplier<Received> message) {
        if (bytes.addAndGet(size) > MOST_BYTES || !queue.offer(new Waiting(size, message))) {
            bytes.addAndGet(-size);
            leftOut.incrementAndGet();
        }
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        writer = Thread.ofPlatform().name("exchange").daemon().start(this::run);
    }

    private void run() {
        List<Waiting> gathered = new ArrayList<>();
        try {
            while (stop.getCount() > 0 || !queue.isEmpty()) {
                gather(gathered);
                if (!gathered.isEmpty()) {
                    write(gathered);
                    gathered.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that come in a while, at most so many. */
    private void gather(List<Waiting> gathered) throws InterruptedException {
        Waiting next = queue.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        long until = System.nanoTime() + GATHERING.toNanos();
        while (next != null) {
            gathered.add(next);
            long left = stop.getCount() > 0 ? until - System.nanoTime() : 0;
            next = gathered.size() < BATCH ? queue.poll(Math.max(0, left), TimeUnit.NANOSECONDS) : null;
        }
    }

    private void write(List<Waiting> gathered) throws InterruptedException {
        List<Received> messages = gathered.stream().map(Exchange::made).filter(m -> m != null).toList();
        while (!written(messages)) {
            if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                leftOut.addAndGet(messages.size());
                break;
            }
        }
        bytes.addAndGet(-gathered.stream().mapToLong(Waiting::bytes).sum());
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
            log.warn("{} messages are not in the log, since it could not be written", missing);
        }
    }

    private static Received made(Waiting waiting) {
        try {
            return waiting.message().get();
        } catch (RuntimeException e) {
            log.warn("A message is not in the log, since it could not be read", e);
            return null;
        }
    }

    /** False when the same is to be tried again. */
    private boolean written(List<Received> messages) {
        try {
            rows.insert(messages);
            return true;
        } catch (DataIntegrityViolationException e) {
            return eachWritten(messages);
        } catch (RuntimeException e) {
            log.warn("The log of messages cannot be written at the moment: {}", e.getMessage());
            return false;
        }
    }

    /** One that cannot be written must not keep out the others. */
    private boolean eachWritten(List<Received> messages) {
        for (Received message : messages) {
            try {
                rows.insert(List.of(message));
            } catch (RuntimeException e) {
                log.warn("A message is not in the log, since it could not be written", e);
            }
        }
        return true;
    }

    /** What waits is written. */
    @Override
    public void stop() {
        stop.countDown();
        try {
            if (!writer.join(STOPPING)) {
                log.warn("The log of messages could not be written to its end");
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
