package org.openpass.deploy.faults.world.cargo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Customs.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The software of a party that sends about cargo. It believes only what was acknowledged and keeps its own history of that; what gets no
 * answer it sends again as it was, and the same again must be answered as the first time.
 */
final class Speaker {

    /** How long a party goes on sending, unless crashes are many. */
    static final Duration LONGEST_OUTAGE = Duration.ofMinutes(8);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int BUSY = 429;
    /** An interchange, or a message of it, that is not taken. */
    private static final Pattern REFUSED = Pattern.compile("UC[IM][^']*[+]4[+']");
    private static final int FAILED = 500;

    private final Customs.Caller customs;
    private final String code;
    private final Duration patience;
    private final Map<String, String> submissions = new ConcurrentSkipListMap<>();
    private final Map<String, String> reports = new ConcurrentSkipListMap<>();
    private final Map<String, String> interchanges = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> messages = new ConcurrentSkipListMap<>();
    private final AtomicInteger retries = new AtomicInteger();

    /**
     * Begins with an empty history.
     *
     * @param code by which documents name the party
     * @param patience how long it goes on sending what gets no answer
     */
    Speaker(Customs.Caller customs, String code, Duration patience) {
        this.customs = customs;
        this.code = code;
        this.patience = patience;
    }

    /** One try. */
    private interface Try<T> {
        /** Empty: it is to be sent again. */
        Optional<T> send() throws IOException;
    }

    String code() {
        return code;
    }

    /** Reference to number, of manifests that were acknowledged. */
    Map<String, String> submissions() {
        return submissions;
    }

    /** Reference to number, of reports of carry-in and carry-out that were acknowledged. */
    Map<String, String> reports() {
        return reports;
    }

    /** Reference to how many messages it has, of interchanges that were acknowledged. */
    Map<String, Integer> interchanges() {
        return messages;
    }

    /** How often no answer came. */
    int retries() {
        return retries.get();
    }

    /** Sends a manifest or a piece of one. */
    void manifest(String reference, Map<String, Object> document) {
        once(submissions, reference, post("/api/v1/cargo/manifests", reference, document, Set.of(202)).text("number"));
    }

    /** Reports an arrival. */
    void arrival(String reference, Map<String, Object> document) {
        post("/api/v1/cargo/arrivals", reference, document, Set.of(200));
    }

    /** Reports a carry-in or a carry-out, or takes one back; returns its number. */
    String report(Map<String, Object> report) {
        String reference = report.get("reference").toString();
        String number = post("/api/v1/cargo/movements", reference, report, Set.of(200, 202)).text("number");
        once(reports, reference, number);
        return number;
    }

    /** Reports many at once, each for itself. */
    void reports(List<Map<String, Object>> many) {
        for (JsonNode item : post("/api/v1/cargo/movements", "a list", many, Set.of(200)).body()) {
            if (!Set.of("TAKEN", "WAITING").contains(item.path("state").asString())) {
                throw new AssertionError("A report of many was not taken: " + item);
            }
            once(reports, item.path("reference").asString(), item.path("number").asString());
        }
    }

    /** Sends an interchange; what it is answered is the same each time. */
    void interchange(String reference, Edifact text) {
        String control = retry(reference, () -> {
            Customs.Written answer = customs.write("/api/v1/edifact", "application/edifact", text.toString());
            if (answer.code() >= FAILED || answer.code() == BUSY) {
                return Optional.empty();
            }
            if (answer.code() != 200 || REFUSED.matcher(answer.text()).find()) {
                throw new AssertionError(reference + " was refused: " + answer);
            }
            return Optional.of(answer.text());
        });
        once(interchanges, reference, control);
        messages.put(reference, text.messages());
    }

    /** What the party sees there; an answer that is none is tried again. */
    JsonNode get(String path) {
        return retry(path, () -> Optional.of(customs.get(path)).filter(Answer::ok)).body();
    }

    private Answer post(String path, String reference, Object document, Set<Integer> acknowledged) {
        return retry(reference, () -> {
            Answer answer = customs.post(path, document);
            if (acknowledged.contains(answer.code())) {
                return Optional.of(answer);
            }
            if (answer.code() < FAILED && answer.code() != BUSY) {
                throw new AssertionError(reference + " was refused: " + answer);
            }
            return Optional.empty();
        });
    }

    private <T> T retry(String what, Try<T> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<T> answer = attempt.send();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (IOException noAnswer) {
                // Perhaps it was kept, perhaps not: the same again has the same answer.
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        throw new AssertionError("No answer to " + what + " in " + patience);
    }

    private static void once(Map<String, String> history, String reference, String answer) {
        String before = history.putIfAbsent(reference, answer);
        if (before != null && !before.equals(answer)) {
            throw new AssertionError(reference + " sent again was answered " + answer + ", before " + before);
        }
    }
}
