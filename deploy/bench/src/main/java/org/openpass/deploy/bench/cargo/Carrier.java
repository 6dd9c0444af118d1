package org.openpass.deploy.bench.cargo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import tools.jackson.databind.JsonNode;

/** A carrier's software: it sends manifests, asks what became of them, and reports that its ships arrived. */
final class Carrier {

    private static final String MANIFESTS = "/api/v1/cargo/manifests";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Customs.Caller customs;
    private final String code;
    private int voyages;

    private Carrier(Customs.Caller customs, String code) {
        this.customs = customs;
        this.code = code;
    }

    /** Registers the carrier of these four letters with a key. */
    static Carrier of(Stand stand, String code) throws IOException {
        stand.world().register("CARRIER", code);
        return new Carrier(stand.customs().party(stand.world().key(code)), code);
    }

    /** The manifest of its next ship, made now. */
    Manifest next(int houses, int packages) {
        int year = LocalDate.now(ZoneId.of("Asia/Seoul")).getYear() % 100;
        return new Manifest(code, "%02d%s%04dI".formatted(year, code, ++voyages), houses, packages, Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    /** How a manifest goes to customs. */
    interface Door {

        /** Sends it; returns when customs has received it. */
        void send(String content) throws IOException;
    }

    /** As UN/EDIFACT. */
    Door edifact() {
        return content -> must(customs.post("/api/v1/edifact", "application/edifact", content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** As a sheet; what it says of the voyage stands in the address. */
    Door sheet(Manifest manifest) {
        return content -> must(customs.post(MANIFESTS + manifest.head(), "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * How far the manifest is: STORED, READ, MERGED.
     *
     * @throws IOException when customs refused it, with what is wrong
     */
    String state(Manifest manifest) throws IOException {
        for (JsonNode sent : must(customs.get(MANIFESTS)).body()) {
            if (sent.path("mrn").asString().equals(manifest.mrn())) {
                String state = sent.path("state").asString();
                if (state.equals("REFUSED") || state.equals("MERGED") && sent.path("applied").asInt() != manifest.lines()) {
                    throw new IOException("Not all was taken: " + customs.get(MANIFESTS + "/submissions/" + sent.path("id").asLong()));
                }
                return state;
            }
        }
        throw new IOException("It did not come to the ledger: " + customs.get("/api/v1/edifact/answers"));
    }

    /** The cargo management number of a B/L as the list of consignments has it; empty as long as it has none. */
    String listed(String bill) throws IOException {
        return must(customs.get("/api/v1/cargo?hbl=" + bill)).body().path("cargo").path(0).path("number").asString("");
    }

    /** Waits until something has happened to the consignment: a kind of event of the ledger. */
    void await(String cargoNumber, String event) throws InterruptedException {
        Await.until(event + " of " + cargoNumber, LIMIT, () -> {
            for (JsonNode each : must(customs.get("/api/v1/cargo/" + cargoNumber + "/events")).body()) {
                if (each.path("event").asString().equals(event)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Sends the manifest as UN/EDIFACT and waits until customs has accepted it. */
    void accepted(Manifest manifest) throws IOException, InterruptedException {
        edifact().send(manifest.edifact());
        Await.until(manifest.mrn() + " to be merged", LIMIT, () -> state(manifest).equals("MERGED"));
        await(manifest.cargoNumber(manifest.houses() - 1), "MANIFEST_ACCEPTED");
    }

    /** Reports that the ship is in port, and waits until customs has accepted that: then goods may be unloaded. */
    void arrived(Manifest manifest) throws IOException, InterruptedException {
        Instant now = Instant.now();
        must(customs.post("/api/v1/cargo/arrivals", Map.of("reference", "A" + manifest.mrn(), "preparedAt", now.toString(), "mrn", manifest.mrn(),
                "arrivedAt", now.minusSeconds(60).toString(), "port", "KRINC", "office", "020")));
        await(manifest.cargoNumber(0), "ARRIVAL_ACCEPTED");
    }

    private static Customs.Answer must(Customs.Answer answer) throws IOException {
        if (!answer.ok()) {
            throw new IOException("answered " + answer);
        }
        return answer;
    }
}
