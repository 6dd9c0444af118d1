package org.openpass.deploy.bench.rows;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.clearance.ThroughputMeasurement;
import org.openpass.deploy.bench.load.ClosedLoop;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;

/**
 * Declarations a second beside many that wait for their payment. Each of those is a real instance of the process, begun at
 * its wait, with a copy of a really waiting case in the database.
 */
public final class OpenCasesMeasurement implements Measurement {

    private static final String WAIT = "Event_DutyPaid";
    private static final int IN_FLIGHT = 32;

    @Override
    public String name() {
        return "open-cases";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        double without = figures.value(ThroughputMeasurement.OURS);
        if (Double.isNaN(without)) {
            throw new IllegalStateException("open-cases needs throughput in the same run");
        }
        int open = stand.options().openCases();
        fill(stand, open);
        stand.awaitFeed();
        try (var filings = new Filings(stand.system(), stand.world().declarant());
                var loop = new ClosedLoop(filings, stand.options().inFlight())) {
            loop.window(stand.options().window().dividedBy(2));
            double with = loop.window(stand.options().window());
            figures.add("open cases", open, "");
            figures.add("declarations accepted beside them", with, "/s");
            figures.atLeast(0.9, "declarations a second with open cases ÷ without", with / without, "×");
        }
    }

    private static void fill(Stand stand, int open) throws Exception {
        Customs.Caller declarant = stand.world().declarant();
        String number = declarant.post("/api/v1/declarations", Documents.payFirst("WAITS-" + System.nanoTime()))
                .text("declarationNumber");
        Await.until("a case that waits for payment", Duration.ofMinutes(2), () -> "AWAITING_PAYMENT".equals(
                declarant.get("/api/v1/declarations/" + number).text("status")));
        String original = declarant.get("/api/v1/declarations/" + number).text("caseNumber");
        try (Connection connection = stand.system().superuser()) {
            var many = new ManyCases(connection, "OPN", 8);
            long[] instances = begin(stand, many, open);
            many.cases(original, 0, open, Map.of("instance_key", i -> String.valueOf(instances[i])));
            many.analyze();
        }
    }

    private static long[] begin(Stand stand, ManyCases many, int count) throws InterruptedException {
        long[] keys = new long[count];
        var free = new Semaphore(IN_FLIGHT);
        var failure = new AtomicReference<Throwable>();
        try (CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(stand.system().address("engine.grpc")))
                .restAddress(URI.create(stand.system().address("engine.rest"))).preferRestOverGrpc(false).build()) {
            for (int i = 0; i < count && failure.get() == null; i++) {
                free.acquire();
                begin(client, many.caseNumber(i), i, keys, free, failure);
            }
            if (!free.tryAcquire(IN_FLIGHT, 2, TimeUnit.MINUTES) || failure.get() != null) {
                throw new IllegalStateException("Not all waiting instances could be begun", failure.get());
            }
        }
        return keys;
    }

    /** The broker may take no more for a moment: then the same again. */
    private static void begin(CamundaClient client, String caseNumber, int i, long[] keys, Semaphore free,
            AtomicReference<Throwable> failure) {
        client.newCreateInstanceCommand().bpmnProcessId("import-declaration").latestVersion().startBeforeElement(WAIT)
                .variables(Map.of("caseNumber", caseNumber)).send().whenComplete((begun, refused) -> {
                    if (refused == null) {
                        keys[i] = begun.getProcessInstanceKey();
                        free.release();
                    } else if (String.valueOf(refused).contains("RESOURCE_EXHAUSTED")) {
                        begin(client, caseNumber, i, keys, free, failure);
                    } else {
                        failure.compareAndSet(null, refused);
                        free.release();
                    }
                });
    }
}
