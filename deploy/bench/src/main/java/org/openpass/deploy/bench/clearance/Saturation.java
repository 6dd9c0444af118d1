package org.openpass.deploy.bench.clearance;

import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.load.ClosedLoop;
import org.openpass.deploy.bench.load.Filings;

/** The rate at which clearance is saturated: what others are measured beside is a part of it. */
public final class Saturation {

    private static final String NOW = "straight-through declarations accepted, measured for the rates beside it";

    private Saturation() {
    }

    /** Declarations a second, as {@code throughput} measured them in this run; else measured now, in one window and a half. */
    public static double of(Stand stand, Figures figures, Filings filings) throws InterruptedException {
        double known = figures.value(ThroughputMeasurement.OURS);
        double saturation = Double.isNaN(known) ? figures.value(NOW) : known;
        if (Double.isNaN(saturation)) {
            try (var loop = new ClosedLoop(filings, stand.options().inFlight())) {
                loop.window(stand.options().window().dividedBy(2));
                saturation = loop.window(stand.options().window());
            }
            figures.add(NOW, saturation, "/s");
        }
        return saturation;
    }
}
