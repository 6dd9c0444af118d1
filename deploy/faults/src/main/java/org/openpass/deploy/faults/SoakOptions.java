package org.openpass.deploy.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The soak's command line.
 *
 * @param minutes how long a trial of no natural end goes on
 * @param seed of everything random
 * @param only names of trials; empty: all
 * @param folder where data and report go
 */
record SoakOptions(long minutes, long seed, Set<String> only, Path folder) {

    private static final Set<String> KNOWN = Set.of("--minutes", "--seed", "--only", "--folder");

    static SoakOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Usage: [--minutes N] [--seed S] [--only NAME,NAME] [--folder DIR], not "
                        + arguments[i]);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        String only = values.getOrDefault("--only", "");
        return new SoakOptions(Long.parseLong(values.getOrDefault("--minutes", "60")),
                Long.parseLong(values.getOrDefault("--seed", String.valueOf(System.currentTimeMillis() % 1_000_000))),
                only.isEmpty() ? Set.of() : Set.of(only.split(",")),
                Path.of(values.getOrDefault("--folder", "target/soak")).toAbsolutePath());
    }

    /** The command that repeats this run. */
    String command() {
        return "./openpass test --soak --minutes " + minutes + " --seed " + seed
                + (only.isEmpty() ? "" : " --only " + String.join(",", only));
    }
}
