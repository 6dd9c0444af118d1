package org.openpass.deploy.bench.cargo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.clearance.Saturation;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.bench.load.OpenLoop;

/**
 * Clearance at half its saturation, without and with 64 programs of others that flood the Open API, in turn (A/B/A/B). First with
 * keys as they are given, which may ask once a second where these ask ten times: that is the goal. Then with keys that may ask as
 * much as they like, so that what stands before clearance are the kept answers and the two places alone.
 */
public final class OpenApiMeasurement implements Measurement {

    private static final int ASKERS = 64;
    private static final int ROUNDS = 2;
    private static final double GOAL = 1.1;
    private static final int PACKAGES = 10;
    private static final String KEPT_SECONDS = "select value::int from reference.parameters where name = 'openApi.cacheSeconds' "
            + "order by valid_from desc limit 1";

    @Override
    public String name() {
        return "open-api";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Carrier carrier = Carrier.of(stand, "BNCO");
        Manifest manifest = carrier.next(stand.options().cargoes(), PACKAGES);
        carrier.accepted(manifest);
        carrier.arrived(manifest);
        var sides = List.of(new Side("64 askers", OpenApiProgram.of(stand, ASKERS, null)),
                new Side("64 askers whose keys have no limit", OpenApiProgram.of(stand, ASKERS, OpenApiProgram.UNLIMITED)));
        Histogram without = new Histogram(3);
        try (var filings = new Filings(stand.system(), stand.world().declarant())) {
            double rate = Saturation.of(stand, figures, filings) / 2;
            Duration window = stand.options().window();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(OpenLoop.run(filings, rate, window.dividedBy(2), window));
                for (Side side : sides) {
                    side.measure(stand, filings, rate, manifest);
                }
            }
        }
        String latency = "filing to acceptance at 50 %% of saturation %s, %s";
        double alone = without.getValueAtPercentile(99) / 1e3;
        figures.add(latency.formatted("without askers", "median"), without.getValueAtPercentile(50) / 1e3, "ms");
        figures.add(latency.formatted("without askers", "p99"), alone, "ms");
        for (Side side : sides) {
            double with = side.latencies.getValueAtPercentile(99) / 1e3;
            figures.add(latency.formatted("beside " + side.name, "median"), side.latencies.getValueAtPercentile(50) / 1e3, "ms");
            figures.add(latency.formatted("beside " + side.name, "p99"), with, "ms");
            if (side == sides.getFirst()) {
                figures.atMost(GOAL, "p99 beside " + side.name + " ÷ without", with / alone, "×");
            } else {
                figures.add("p99 beside " + side.name + " ÷ without", with / alone, "×");
            }
            side.tell(figures);
        }
    }

    /** The askers of one kind, with what came of them in all rounds. */
    private static final class Side {

        private final String name;
        private final List<OpenApiProgram> programs;
        private final Histogram latencies = new Histogram(3);
        private Askers.Counts counts = new Askers.Counts(0, 0, 0, 0);
        private double seconds;

        Side(String name, List<OpenApiProgram> programs) {
            this.name = name;
            this.programs = new ArrayList<>(programs);
        }

        /** One window: askers and filings begin together, and both are warm when it is measured. */
        void measure(Stand stand, Filings filings, double rate, Manifest manifest) throws Exception {
            Duration window = stand.options().window();
            try (var askers = new Askers(programs, manifest.houses(), manifest::cargoNumber, (int) stand.system().count(KEPT_SECONDS))) {
                latencies.add(OpenLoop.during(filings, rate, window.dividedBy(2), () -> {
                    long begun = System.nanoTime();
                    Askers.Counts before = askers.counts();
                    TimeUnit.NANOSECONDS.sleep(window.toNanos());
                    counts = counts.and(askers.counts().since(before));
                    seconds += (System.nanoTime() - begun) / 1e9;
                    return counts;
                }));
            }
        }

        void tell(Figures figures) {
            figures.add(name + ": answered", counts.answered() / seconds, "/s");
            figures.add(name + ": of that, answered again from what was kept", counts.kept() / seconds, "/s");
            figures.add(name + ": told to ask later (429)", counts.later() / seconds, "/s");
            figures.add(name + ": anything else", counts.failed(), "");
        }
    }
}
