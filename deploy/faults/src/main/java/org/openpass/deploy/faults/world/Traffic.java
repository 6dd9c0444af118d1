package org.openpass.deploy.faults.world;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.Queue;
import org.openpass.deploy.rig.Declarant;
import org.openpass.deploy.rig.Documents;

/**
 * Declarations filed at an even pace by several hands: most clear by themselves, one in ten waits for its payment, one in
 * twenty for an officer and then for its payment.
 */
public final class Traffic implements AutoCloseable {

    private static final int HANDS = 6;

    private final Declarant declarant;
    private final Payer payer;
    private final AtomicInteger serial = new AtomicInteger();
    private final Map<String, String> documents = new ConcurrentSkipListMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Thread[] hands = new Thread[HANDS];
    private final long interval;
    private volatile boolean running = true;

    /** @param perSecond declarations that all hands together file a second, when nothing is in their way */
    public Traffic(Declarant declarant, Payer payer, double perSecond, long seed) {
        this.declarant = declarant;
        this.payer = payer;
        this.interval = (long) (HANDS * 1e9 / perSecond);
        for (int i = 0; i < HANDS; i++) {
            Random random = new Random(seed + i);
            hands[i] = Thread.ofPlatform().name("declarant-" + i).daemon().start(() -> file(random));
        }
    }

    private void file(Random random) {
        try {
            while (running) {
                long begun = System.nanoTime();
                one(random.nextInt(100));
                LockSupport.parkNanos(interval - (System.nanoTime() - begun));
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private void one(int draw) {
        String reference = "SOAK-%06d".formatted(serial.incrementAndGet());
        String document = draw < 5 ? Documents.reviewed(reference)
                : draw < 15 ? Documents.payFirst(reference) : Documents.straightThrough(reference);
        documents.put(reference, document);
        String number = declarant.file(reference, r -> document);
        if (draw < 15) {
            payer.owes(number);
        }
    }

    /** Reference to document, of everything that was begun to be filed. */
    public Map<String, String> documents() {
        return documents;
    }

    public int acknowledged() {
        return declarant.acknowledged();
    }

    /** Fails with what a hand met that it could not go on with. */
    public void mustGoOn() {
        if (!failures.isEmpty()) {
            throw new AssertionError("A declarant could not go on", failures.peek());
        }
    }

    /** Files no more; returns when each hand has got its last answer. */
    public void stop() throws InterruptedException {
        running = false;
        for (Thread hand : hands) {
            LockSupport.unpark(hand);
            hand.join();
        }
        mustGoOn();
    }

    @Override
    public void close() {
        running = false;
        for (Thread hand : hands) {
            hand.interrupt();
        }
    }
}
