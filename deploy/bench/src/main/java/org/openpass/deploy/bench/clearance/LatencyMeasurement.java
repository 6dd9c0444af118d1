package org.openpass.deploy.bench.clearance;

import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.load.Filings;
import org.openpass.deploy.bench.load.OpenLoop;

/** From the moment a filing was meant to be sent to its acceptance, at parts of the rate at which the system is saturated. */
public final class LatencyMeasurement implements Measurement {

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        double saturation = figures.value(ThroughputMeasurement.OURS);
        if (Double.isNaN(saturation)) {
            throw new IllegalStateException("latency needs throughput in the same run");
        }
        try (var filings = new Filings(stand.system(), stand.world().declarant())) {
            for (int percent : new int[] {20, 50, 80}) {
                Histogram latencies = OpenLoop.run(filings, saturation * percent / 100,
                        stand.options().window().dividedBy(2), stand.options().window());
                String at = "filing to acceptance at " + percent + " % of saturation, ";
                figures.add(at + "median", latencies.getValueAtPercentile(50) / 1e3, "ms");
                double p99 = latencies.getValueAtPercentile(99) / 1e3;
                if (percent == 50) {
                    figures.atMost(1_000, at + "p99", p99, "ms");
                } else {
                    figures.add(at + "p99", p99, "ms");
                }
            }
        }
    }
}
