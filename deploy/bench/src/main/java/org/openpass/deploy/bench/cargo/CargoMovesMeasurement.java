package org.openpass.deploy.bench.cargo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.load.Batch;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.SampleWorld;

/**
 * A gate's reports, 16 at a time: each of 1,000 consignments is carried in whole and leaves whole by its declaration; then the
 * packages of one B/L come in and leave one by one, so that all reports wait for the same row.
 */
public final class CargoMovesMeasurement implements Measurement {

    private static final int PACKAGES = 10;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "cargo-moves";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Carrier carrier = Carrier.of(stand, "BNCM");
        int count = stand.options().consignments();
        Manifest many = carrier.next(count, PACKAGES);
        Manifest one = carrier.next(1, count);
        for (Manifest manifest : new Manifest[] {many, one}) {
            carrier.accepted(manifest);
            carrier.arrived(manifest);
        }
        String[] declared = declared(stand, many, PACKAGES);
        String[] whole = declared(stand, one, count);
        Customs.Caller gate = stand.customs().party(stand.world().key(SampleWorld.SHED));
        String of = "of %,d consignments".formatted(count);
        moved(stand, figures, "carry-in reports " + of, gate, i -> report("IN", many.cargoNumber(i), PACKAGES, null));
        moved(stand, figures, "carry-out reports " + of, gate, i -> report("OUT", many.cargoNumber(i), PACKAGES, declared[i]));
        moved(stand, figures, "carry-in reports of one B/L", gate, i -> report("IN", one.cargoNumber(0), 1, null));
        moved(stand, figures, "carry-out reports of one B/L", gate, i -> report("OUT", one.cargoNumber(0), 1, whole[0]));
    }

    /** Declares each house whole and waits for the acceptances: the numbers of the declarations, which let the goods leave. */
    private static String[] declared(Stand stand, Manifest manifest, int packages) throws Exception {
        Customs.Caller declarant = stand.world().declarant();
        var numbers = new String[manifest.houses()];
        Batch.of(numbers.length, i -> numbers[i] = must(declarant.post("/api/v1/declarations", Documents.ofCargo(
                "MOVES-" + manifest.bill(i), manifest.cargoNumber(i), packages)), "declarationNumber"));
        for (String number : numbers) {
            Await.until(number + " to be accepted", LIMIT, () -> {
                String status = must(declarant.get("/api/v1/declarations/" + number), "status");
                if (status.equals("REJECTED")) {
                    throw new AssertionError("The goods could not be declared: " + declarant.get("/api/v1/declarations/" + number));
                }
                return status.equals("ACCEPTED");
            });
        }
        return numbers;
    }

    private static void moved(Stand stand, Figures figures, String what, Customs.Caller gate, IntFunction<Map<String, Object>> report)
            throws Exception {
        Map<String, Double> before = Processes.processorMillis(stand.system());
        Batch.Done done = Batch.of(stand.options().consignments(), i -> {
            Map<String, Object> said = report.apply(i);
            said.put("reference", what.replaceAll("\\W", "") + i);
            if (!must(gate.post("/api/v1/cargo/movements", said), "state").equals("TAKEN")) {
                throw new IOException("Not taken: " + said);
            }
        });
        Map<String, Double> after = Processes.processorMillis(stand.system());
        figures.add(what + ", 16 at a time", done.rate(), "/s");
        figures.add(what + ", p99 of an answer", done.micros().getValueAtPercentile(99) / 1e3, "ms");
        for (String process : new String[] {"app", "postgres"}) {
            figures.add(what + ", processor of " + process, (after.get(process) - before.get(process)) / done.pieces(), "ms");
        }
    }

    private static Map<String, Object> report(String way, String cargoNumber, int packages, String basis) {
        Map<String, Object> report = new HashMap<>(Map.of("way", way, "place", SampleWorld.SHED, "cargoNumber", cargoNumber, "packages",
                packages, "movedAt", Instant.now().toString()));
        if (basis != null) {
            report.put("basis", basis);
        }
        return report;
    }

    private static String must(Customs.Answer answer, String field) throws IOException {
        if (!answer.ok()) {
            throw new IOException("answered " + answer);
        }
        return answer.text(field);
    }
}
