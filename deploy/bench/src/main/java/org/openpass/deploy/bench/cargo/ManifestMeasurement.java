package org.openpass.deploy.bench.cargo;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.clearance.Saturation;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.bench.load.OpenLoop;
import org.openpass.deploy.rig.Await;

/**
 * A ship's manifest of 20,000 house B/Ls, by UN/EDIFACT and as a sheet, each on a voyage of its own: how long until it is received,
 * checked, in the ledger, and seen by who asks; what that takes of memory; and, with a third one, what it does to clearance.
 */
public final class ManifestMeasurement implements Measurement {

    private static final double GOAL_SECONDS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int TO_WARM = 1_000;
    private static final int PACKAGES = 10;

    @Override
    public String name() {
        return "manifest";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Carrier carrier = Carrier.of(stand, "BNCH");
        OpenApiProgram program = OpenApiProgram.of(stand, 1, null).getFirst();
        int houses = stand.options().houses();
        for (boolean edifact : new boolean[] {true, false}) {
            sent(carrier, program, carrier.next(Math.min(TO_WARM, houses), PACKAGES), edifact);
        }
        for (boolean edifact : new boolean[] {true, false}) {
            String what = "manifest of %,d houses %s".formatted(houses, edifact ? "by EDIFACT" : "as a sheet");
            figures.add(what + ": resident memory of the application before", Processes.residentMegabytes(stand.system(), "app"), "MB");
            Manifest manifest = carrier.next(houses, PACKAGES);
            try (var memory = new MemoryWatch(stand.system())) {
                Sent sent = sent(carrier, program, manifest, edifact);
                tell(figures, what, manifest, sent);
                figures.add(what + ": resident memory at most", memory.resident(), "MB");
                figures.add(what + ": heap after a collection at most", memory.heap(), "MB");
            }
        }
        beside(stand, figures, carrier, program);
    }

    /** Seconds since a manifest was begun to be sent. */
    private record Sent(double received, double checked, double merged, double listed, double told, double accepted) {
    }

    private static void tell(Figures figures, String what, Manifest manifest, Sent sent) {
        figures.add(what + ": received", sent.received, "s");
        figures.add(what + ": checked", sent.checked, "s");
        figures.add(what + ": merged", sent.merged, "s");
        figures.atMost(GOAL_SECONDS, what + ": the last in the list of consignments", sent.listed, "s");
        figures.atMost(GOAL_SECONDS, what + ": the last told by API001", sent.told, "s");
        figures.add(what + ": lines a second until merged", manifest.lines() / sent.merged, "/s");
        figures.add(what + ": accepted by customs, without a person", sent.accepted, "s");
    }

    /** Sends it and follows it until customs has accepted it. */
    private static Sent sent(Carrier carrier, OpenApiProgram program, Manifest manifest, boolean edifact)
            throws IOException, InterruptedException {
        Carrier.Door door = edifact ? carrier.edifact() : carrier.sheet(manifest);
        String content = edifact ? manifest.edifact() : manifest.sheet();
        String last = manifest.bill(manifest.houses() - 1);
        long begun = System.nanoTime();
        door.send(content);
        double received = seconds(begun);
        double checked = when(begun, "checked", () -> !carrier.state(manifest).equals("STORED"));
        double merged = when(begun, "merged", () -> carrier.state(manifest).equals("MERGED"));
        double listed = when(begun, "in the list", () -> !carrier.listed(last).isEmpty());
        String number = carrier.listed(last);
        double told = when(begun, "told by API001", () -> program.knows(number));
        carrier.await(number, "MANIFEST_ACCEPTED");
        return new Sent(received, checked, merged, listed, told, seconds(begun));
    }

    private static double when(long begun, String what, Callable<Boolean> reached) throws InterruptedException {
        Await.until("the manifest to be " + what, LIMIT, reached);
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Clearance at half its saturation, alone and for as long as a manifest takes until customs has accepted it. */
    private static void beside(Stand stand, Figures figures, Carrier carrier, OpenApiProgram program) throws Exception {
        Duration window = stand.options().window();
        try (var filings = new Filings(stand.system(), stand.world().declarant())) {
            double rate = Saturation.of(stand, figures, filings) / 2;
            Histogram alone = OpenLoop.run(filings, rate, window.dividedBy(2), window);
            Sent[] sent = new Sent[1];
            Histogram with = OpenLoop.during(filings, rate, window.dividedBy(2), () -> sent[0] = sent(carrier, program,
                    carrier.next(stand.options().houses(), PACKAGES), true));
            figures.add("filing to acceptance at 50 % of saturation before a manifest, p99", alone.getValueAtPercentile(99) / 1e3, "ms");
            figures.add("filing to acceptance at 50 % of saturation beside a manifest, median", with.getValueAtPercentile(50) / 1e3, "ms");
            figures.add("filing to acceptance at 50 % of saturation beside a manifest, p99", with.getValueAtPercentile(99) / 1e3, "ms");
            figures.add("manifest beside clearance at 50 %: the last told by API001", sent[0].told, "s");
        }
    }
}
