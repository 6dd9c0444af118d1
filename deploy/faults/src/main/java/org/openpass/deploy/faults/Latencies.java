package org.openpass.deploy.faults;

import java.util.ArrayList;
import java.util.List;

/** Durations in milliseconds, and what can be said of them. */
public final class Latencies {

    private final List<Double> millis = new ArrayList<>();

    public synchronized void add(double milliseconds) {
        millis.add(milliseconds);
    }

    public synchronized int count() {
        return millis.size();
    }

    /** The value that this share of all does not exceed, ms. */
    public synchronized double quantile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public synchronized String toString() {
        return "p50 %.0f ms, p99 %.0f ms, slowest %.0f ms of %d".formatted(quantile(0.5), quantile(0.99), quantile(1), count());
    }
}
