package org.openpass.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openpass.deploy.rig.Trees;

/**
 * The benchmark: {@code [--seconds N] [--in-flight N] [--open-cases N] [--rows N] [--sessions N] [--houses N]
 * [--cargoes N] [--consignments N] [--only NAME,NAME]}. Writes
 * {@code report.md} and {@code report.json} into {@code --folder}. Goals that are not met are said, but are no failure: it
 * ends with 1 only when something could not be measured.
 */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        BenchOptions options = BenchOptions.parse(arguments);
        List<Measurement> wanted = Measurements.all().stream()
                .filter(m -> options.only().isEmpty() || options.only().contains(m.name())).toList();
        Path folder = Files.createDirectories(options.folder().resolve("system-" + System.currentTimeMillis()));
        var figures = new Figures();
        boolean complete = true;
        var report = new BenchReport(options, figures, String.join(" ", arguments));
        try (var stand = new Stand(options, folder)) {
            for (Measurement measurement : wanted) {
                System.out.println(measurement.name());
                try {
                    measurement.run(stand, figures);
                } catch (Exception | AssertionError e) {
                    complete = false;
                    report.missing(measurement.name(), e);
                    e.printStackTrace(System.out);
                }
                report.write();
            }
        }
        if (complete) {
            Trees.delete(folder);
        } else {
            System.out.println("The data stay in " + folder);
        }
        System.out.println(report.markdown());
        System.exit(complete ? 0 : 1);
    }
}
