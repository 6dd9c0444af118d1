package org.openpass.deploy.bench.clearance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.load.ClosedLoop;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.bench.load.Load;
import org.openpass.deploy.bench.load.RawInstances;

/**
 * Straight-through declarations a second, end to end, beside the raw engine: A/B/A/B on one broker in one run. Each side is
 * warmed until two windows agree within 5 %. While the raw engine is measured, the application is stopped, so that it does
 * not read the feed; before ours is measured, it has read all of it.
 */
public final class ThroughputMeasurement implements Measurement {

    /** Name of the figure that the latencies' rates are parts of. */
    public static final String OURS = "straight-through declarations accepted, end to end";
    static final String RAW = "raw engine, the same model with workers that do nothing";

    private static final String EVENTS = "select count(*) from cargo.events";
    private static final String DECLARATIONS = "select count(*) from declaration.declarations";
    private static final int ROUNDS = 2;
    private static final int MOST_WINDOWS_TO_WARM = 12;
    private static final double AGREE = 0.05;

    private final Map<String, Double> processor = new LinkedHashMap<>();
    private final Map<String, Double> rawProcessor = new LinkedHashMap<>();

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Duration window = stand.options().window();
        List<Double> ours = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        long events = stand.system().count(EVENTS);
        long declarations = stand.system().count(DECLARATIONS);
        try (var filings = new Filings(stand.system(), stand.world().declarant())) {
            warm("ours", filings, stand);
            for (int round = 0; round < ROUNDS; round++) {
                raw.add(raw(stand, window, round == 0));
                stand.awaitFeed();
                ours.add(warmAndMeasure(filings, stand, window, processor));
                stand.awaitFeed();
            }
        }
        double ourRate = mean(ours);
        double rawRate = mean(raw);
        figures.atLeast(48, OURS, ourRate, "/s");
        figures.add(RAW, rawRate, "/s");
        figures.atLeast(0.6, "ours ÷ raw engine", ourRate / rawRate, "×");
        figures.add("events of the cargo ledger a declaration", (stand.system().count(EVENTS) - events)
                / (double) (stand.system().count(DECLARATIONS) - declarations), "");
        processor.forEach((process, millis) -> figures.add("processor time a declaration, " + process, millis, "ms"));
        rawProcessor.forEach((process, millis) -> figures.add("processor time a raw instance, " + process, millis, "ms"));
    }

    private double raw(Stand stand, Duration window, boolean first) throws Exception {
        stand.system().signal("app", "STOP");
        try (var instances = new RawInstances(stand.system())) {
            if (first) {
                warm("raw", instances, stand);
            }
            return warmAndMeasure(instances, stand, window, rawProcessor);
        } finally {
            stand.system().signal("app", "CONT");
        }
    }

    /** Each side has half a window of its own before it is measured: caches and connections were the other's. */
    private static double warmAndMeasure(Load load, Stand stand, Duration window, Map<String, Double> processor)
            throws InterruptedException {
        try (var loop = new ClosedLoop(load, stand.options().inFlight())) {
            loop.window(window.dividedBy(2));
            Map<String, Double> before = Processes.processorMillis(stand.system());
            double rate = loop.window(window);
            double count = rate * window.toMillis() / 1e3;
            Processes.processorMillis(stand.system()).forEach((process, used) ->
                    processor.put(process, (used - before.get(process)) / count));
            System.out.printf("    %s %.1f/s %s%n", load.getClass().getSimpleName(), rate, processor);
            return rate;
        }
    }

    private static void warm(String side, Load load, Stand stand) throws InterruptedException {
        Duration window = stand.options().window().dividedBy(2);
        try (var loop = new ClosedLoop(load, stand.options().inFlight())) {
            double before = loop.window(window);
            for (int i = 1; i < MOST_WINDOWS_TO_WARM; i++) {
                double now = loop.window(window);
                System.out.printf("    warming %s: %.1f/s%n", side, now);
                if (now > 0 && Math.abs(now - before) <= AGREE * before) {
                    return;
                }
                before = now;
            }
        }
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
