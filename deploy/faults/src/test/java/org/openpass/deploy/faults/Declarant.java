package org.openpass.deploy.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A declarant's software. It believes only what was acknowledged and keeps its own history of that; whatever gets no
 * answer, or none that is about the document, it files again as it was.
 */
final class Declarant {

    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);

    private final Customs customs;
    private final String apiKey;
    private final Map<String, String> numbers = new ConcurrentSkipListMap<>();
    private final AtomicInteger retries = new AtomicInteger();

    Declarant(Customs customs, String apiKey) {
        this.customs = customs;
        this.apiKey = apiKey;
    }

    /** Files the documents from..to-1, one after the other, each until it is acknowledged. */
    void file(int from, int to) {
        for (int i = from; i < to; i++) {
            String reference = "CRASH-%04d".formatted(i);
            numbers.put(reference, acknowledgement(reference));
        }
    }

    /** The number that customs gives the document now; for one that was filed before, its number. */
    String acknowledgement(String reference) {
        var number = new AtomicReference<String>();
        await().atMost(LONGEST_OUTAGE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(250)).until(() -> {
            number.set(tryToFile(reference));
            return number.get() != null;
        });
        return number.get();
    }

    private String tryToFile(String reference) throws InterruptedException {
        try {
            Customs.Answer answer = customs.file(apiKey, document(reference));
            if (answer.code() == 202) {
                return answer.body().path("declarationNumber").asString();
            }
            if (answer.code() < 500) {
                throw new AssertionError(reference + " was refused: " + answer);
            }
        } catch (IOException noAnswer) {
            // Perhaps it was stored, perhaps not: the same document again has the same answer.
        }
        retries.incrementAndGet();
        return null;
    }

    /** Reference to declaration number, of everything that was acknowledged. */
    Map<String, String> history() {
        return new TreeMap<>(numbers);
    }

    int acknowledged() {
        return numbers.size();
    }

    /** How often no answer came. */
    int retries() {
        return retries.get();
    }

    String statusOf(String number) throws IOException, InterruptedException {
        return customs.statusOf(apiKey, number);
    }

    private static String document(String reference) {
        int bill = Math.floorMod(reference.hashCode(), SampleWorld.BILLS);
        return """
                {"reference": "%s", "customsOffice": "020", "declarant": "%s", "importer": {"id": "%s"},
                 "collectionForm": "PAY_AFTER_ACCEPTANCE", "billOfLading": "%s", "incoterm": "CIF", "currency": "USD",
                 "totalPackages": 1, "totalGrossWeight": 12.5, "transportMode": "1", "exportCountry": "VN",
                 "lines": [{"number": 1, "hsCode": "6109101000", "description": "T-shirts of cotton", "origin": "VN",
                            "packages": 1, "grossWeight": 12.5, "netWeight": 11, "quantity": 100, "unit": "U",
                            "amount": 350}]}
                """.formatted(reference, SampleWorld.DECLARANT, SampleWorld.IMPORTER, SampleWorld.bill(bill));
    }
}
