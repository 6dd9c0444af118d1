package org.openpass.deploy.rig;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * A declarant's software. It believes only what was acknowledged and keeps its own history of that; whatever gets no
 * answer, or none that is about the document, it files again as it was.
 */
public final class Declarant {

    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Customs.Caller customs;
    private final Map<String, String> numbers = new ConcurrentSkipListMap<>();
    private final AtomicInteger retries = new AtomicInteger();

    public Declarant(Customs.Caller customs) {
        this.customs = customs;
    }

    /** Files a document under this reference until it is acknowledged, and notes its number. */
    public String file(String reference, UnaryOperator<String> document) {
        String number = acknowledgement(document.apply(reference), reference);
        numbers.put(reference, number);
        return number;
    }

    /** The number that customs gives the document now; for one that was filed before, its number. */
    public String acknowledgement(String document, String reference) {
        long deadline = System.nanoTime() + LONGEST_OUTAGE.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                Customs.Answer answer = customs.post("/api/v1/declarations", document);
                if (answer.code() == 202) {
                    return answer.text("declarationNumber");
                }
                if (answer.code() < 500) {
                    throw new AssertionError(reference + " was refused: " + answer);
                }
            } catch (IOException noAnswer) {
                // Perhaps it was stored, perhaps not: the same document again has the same answer.
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        throw new AssertionError("No answer to " + reference + " in " + LONGEST_OUTAGE);
    }

    /** Reference to declaration number, of everything that was acknowledged. */
    public Map<String, String> history() {
        return new TreeMap<>(numbers);
    }

    public int acknowledged() {
        return numbers.size();
    }

    /** How often no answer came. */
    public int retries() {
        return retries.get();
    }

    /** Where the declaration stands. */
    public String statusOf(String number) throws IOException {
        return customs.get("/api/v1/declarations/" + number).text("status");
    }
}
