package org.openpass.deploy.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.deploy.rig.Trees;

/**
 * The soak: {@code [--minutes N] [--seed S] [--only NAME,NAME] [--folder DIR]}. Runs the trials one after another, writes
 * {@code report.md} and {@code report.json} into the folder, and ends with 0 when all passed, 1 when one did not.
 */
public final class Soak {

    private Soak() {
    }

    public static void main(String[] arguments) throws IOException {
        SoakOptions options = SoakOptions.parse(arguments);
        List<Trial> trials = Trials.all().stream()
                .filter(trial -> options.only().isEmpty() || options.only().contains(trial.name())).toList();
        if (trials.isEmpty()) {
            System.err.println("There is no trial of that name; there are: "
                    + String.join(", ", Trials.all().stream().map(Trial::name).toList()));
            System.exit(2);
        }
        Files.createDirectories(options.folder());
        System.out.println("Seed " + options.seed() + ", reports in " + options.folder());
        var report = new Report(options, Instant.now());
        for (Trial trial : trials) {
            report.add(run(trial, options));
            report.write();
        }
        System.out.println(report.markdown());
        System.exit(report.passed() ? 0 : 1);
    }

    private static Report.Outcome run(Trial trial, SoakOptions options) throws IOException {
        System.out.println(trial.name() + ": " + trial.covers());
        var findings = new Findings();
        Path folder = Files.createDirectories(options.folder().resolve(trial.name() + "-" + System.currentTimeMillis()));
        Instant began = Instant.now();
        List<String> failure = new ArrayList<>();
        try {
            trial.run(new Arena(folder, options.seed(), Duration.ofMinutes(options.minutes()), findings));
        } catch (Exception | AssertionError e) {
            failure.add(String.valueOf(e));
            e.printStackTrace(System.out);
            System.out.println("The data stay in " + folder);
        }
        if (failure.isEmpty()) {
            Trees.delete(folder);
        }
        return new Report.Outcome(trial.name(), trial.covers(), Duration.between(began, Instant.now()), failure, findings);
    }
}
