package org.openpass.deploy.bench.cargo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.clearance.Saturation;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.bench.load.OpenLoop;

/**
 * Clearance at half its saturation, without and with 64 programs of others that flood the Open API, in turn (A/B/A/B). They run
 * in a process of the least priority, since they would be on other machines. First with keys as they are given, which may ask once a
 * second where these ask ten times: that is the goal. Then with keys that may ask as much as they like, so that what stands before
 * clearance are the kept answers and the two places alone.
 */
public final class OpenApiMeasurement implements Measurement {

    private static final int ASKERS = 64;
    private static final int ROUNDS = 2;
    private static final double GOAL = 1.1;
    private static final double P99 = 99;
    private static final double MICROS = 1e3;
    private static final int PACKAGES = 10;
    /** Of the ten a second of each. */
    private static final double LEAST_ASKED = 5;
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
        var alone = new Side("no askers", List.of());
        var given = new Side("64 askers", OpenApiProgram.of(stand, ASKERS, null));
        var unlimited = new Side("64 askers whose keys have no limit", OpenApiProgram.of(stand, ASKERS, OpenApiProgram.UNLIMITED));
        try (var filings = new Filings(stand.system(), stand.world().declarant())) {
            double rate = Saturation.of(stand, figures, filings) / 2;
            for (int round = 0; round < ROUNDS; round++) {
                for (Side side : List.of(alone, given, unlimited)) {
                    side.measure(stand, filings, rate, manifest);
                }
            }
        }
        for (Side side : List.of(alone, given, unlimited)) {
            side.tell(figures);
            side.mustHaveAsked();
        }
        String more = "filing to acceptance beside %s ÷ without, p99";
        figures.atMost(GOAL, more.formatted(given.name), given.p99() / alone.p99(), "×");
        figures.add(more.formatted(unlimited.name), unlimited.p99() / alone.p99(), "×");
    }

    /** The askers of one kind, with what came of them, and of clearance beside them, in all rounds. */
    private static final class Side {

        private final String name;
        private final List<OpenApiProgram> programs;
        private final Histogram latencies = new Histogram(3);
        private final Map<String, Double> processor = new LinkedHashMap<>();
        private Askers.Counts counts = new Askers.Counts(0, 0, 0, 0);
        private double seconds;

        Side(String name, List<OpenApiProgram> programs) {
            this.name = name;
            this.programs = programs;
        }

        /** One window: askers and filings begin together, and both are warm when it is measured. */
        void measure(Stand stand, Filings filings, double rate, Manifest manifest) throws Exception {
            Duration window = stand.options().window();
            try (var askers = new AskersProcess(programs, manifest.houses(), manifest::cargoNumber, (int) stand.system().count(KEPT_SECONDS))) {
                Histogram round = OpenLoop.during(filings, rate, window.dividedBy(2), () -> watch(stand, askers, window));
                latencies.add(round);
                System.out.printf("    %s: p99 %.0f ms%n", name, round.getValueAtPercentile(P99) / MICROS);
            }
        }

        private Askers.Counts watch(Stand stand, AskersProcess askers, Duration window) throws InterruptedException {
            long begun = System.nanoTime();
            Askers.Counts before = askers.counts();
            Map<String, Double> used = used(stand, askers);
            TimeUnit.NANOSECONDS.sleep(window.toNanos());
            used(stand, askers).forEach((process, now) -> processor.merge(process, now - used.get(process), Double::sum));
            counts = counts.and(askers.counts().since(before));
            seconds += (System.nanoTime() - begun) / 1e9;
            return counts;
        }

        private static Map<String, Double> used(Stand stand, AskersProcess askers) {
            Map<String, Double> used = Processes.processorMillis(stand.system());
            used.put("askers", Processes.processorMillis(askers.pid()));
            return used;
        }

        double p99() {
            return latencies.getValueAtPercentile(P99) / MICROS;
        }

        /** Askers that got no processor, or no answers, are no flood: clearance beside them says nothing. */
        void mustHaveAsked() {
            double asked = (counts.answered() + counts.later()) / seconds;
            if (asked < LEAST_ASKED * programs.size() || counts.failed() > 0) {
                throw new IllegalStateException("%s: %.0f questions a second, %d failed".formatted(name, asked, counts.failed()));
            }
        }

        void tell(Figures figures) {
            figures.add(name + ": filing to acceptance at 50 % of saturation, median", latencies.getValueAtPercentile(50) / MICROS, "ms");
            figures.add(name + ": filing to acceptance at 50 % of saturation, p99", p99(), "ms");
            if (!programs.isEmpty()) {
                figures.add(name + ": answered", counts.answered() / seconds, "/s");
                figures.add(name + ": of that, answered again from what was kept", counts.kept() / seconds, "/s");
                figures.add(name + ": told to ask later (429)", counts.later() / seconds, "/s");
                figures.add(name + ": anything else", counts.failed(), "");
            }
            processor.forEach((process, millis) -> figures.add(name + ": processor time a second, " + process, millis / seconds, "ms"));
        }
    }
}
