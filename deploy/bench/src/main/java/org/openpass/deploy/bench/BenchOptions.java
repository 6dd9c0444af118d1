package org.openpass.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The command line of the benchmark.
 *
 * @param window how long each window of a measurement is
 * @param inFlight cases begun and not yet ended, ours and raw alike
 * @param openCases how many open cases the throughput is measured beside
 * @param rows how many cases the queries are measured on
 * @param sessions how many browser sessions memory is measured with
 * @param houses house B/Ls of a manifest
 * @param cargoes consignments that the Open API is asked for
 * @param consignments consignments that are carried in and out
 * @param only names of measurements; empty: all
 * @param profile whether to write what the time goes into, too: {@code app.jfr} and {@code statements.txt}; costs some
 * @param folder where data and report go
 */
public record BenchOptions(Duration window, int inFlight, int openCases, int rows, int sessions, int houses,
        int cargoes, int consignments, Set<String> only, boolean profile, Path folder) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("--seconds", "60"), Map.entry("--in-flight", "64"),
            Map.entry("--open-cases", "100000"), Map.entry("--rows", "1000000"), Map.entry("--sessions", "200"),
            Map.entry("--houses", "20000"), Map.entry("--cargoes", "10000"), Map.entry("--consignments", "1000"),
            Map.entry("--only", ""), Map.entry("--folder", "target/bench"), Map.entry("--profile", "no"));

    static BenchOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("Usage: [--seconds N] [--in-flight N] [--open-cases N] [--rows N] [--sessions N] "
                        + "[--houses N] [--cargoes N] [--consignments N] [--only NAME,NAME] [--profile yes] [--folder DIR], not " + arguments[i]);
                System.exit(2);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        String only = values.get("--only");
        return new BenchOptions(Duration.ofSeconds(Long.parseLong(values.get("--seconds"))),
                Integer.parseInt(values.get("--in-flight")), Integer.parseInt(values.get("--open-cases")),
                Integer.parseInt(values.get("--rows")), Integer.parseInt(values.get("--sessions")),
                Integer.parseInt(values.get("--houses")), Integer.parseInt(values.get("--cargoes")),
                Integer.parseInt(values.get("--consignments")),
                only.isEmpty() ? Set.of() : Set.of(only.split(",")),
                "yes".equals(values.get("--profile")), Path.of(values.get("--folder")).toAbsolutePath());
    }
}
