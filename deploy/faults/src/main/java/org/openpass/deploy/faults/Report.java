package org.openpass.deploy.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of the trials, as Markdown for people and as JSON for programs. */
final class Report {

    /** How one trial ended; no failure: it passed. */
    record Outcome(String trial, String covers, Duration took, List<String> failure, Findings findings) {
    }

    private final SoakOptions options;
    private final Instant began;
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(SoakOptions options, Instant began) {
        this.options = options;
        this.began = began;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    boolean passed() {
        return outcomes.stream().allMatch(outcome -> outcome.failure().isEmpty());
    }

    String markdown() {
        var text = new StringBuilder("# Soak\n\n`%s`, begun %s\n\n".formatted(options.command(),
                began.truncatedTo(ChronoUnit.SECONDS)));
        for (Outcome outcome : outcomes) {
            text.append("## %s: %s (%d s)\n%s\n\n".formatted(outcome.trial(),
                    outcome.failure().isEmpty() ? "passed" : "FAILED", outcome.took().toSeconds(), outcome.covers()));
            outcome.failure().forEach(line -> text.append("- **").append(line.lines().findFirst().orElse("")).append("**\n"));
            outcome.findings().notes().forEach(note -> text.append("- ").append(note).append('\n'));
            outcome.findings().figures().forEach((name, value) ->
                    text.append("- ").append(name).append(" = ").append(value).append('\n'));
            text.append(outcome.findings().counts().isEmpty() ? ""
                    : "- invariants: " + outcome.findings().counts() + "\n").append('\n');
        }
        return text.toString();
    }

    void write() throws IOException {
        Files.writeString(options.folder().resolve("report.md"), markdown());
        List<Map<String, Object>> trials = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Map<String, Object> trial = new LinkedHashMap<>();
            trial.put("trial", outcome.trial());
            trial.put("passed", outcome.failure().isEmpty());
            trial.put("failure", outcome.failure());
            trial.put("seconds", outcome.took().toSeconds());
            trial.put("figures", outcome.findings().figures());
            trial.put("invariants", outcome.findings().counts());
            trial.put("notes", outcome.findings().notes());
            trials.add(trial);
        }
        Files.writeString(options.folder().resolve("report.json"), JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(
                        Map.of("command", options.command(), "seed", options.seed(), "began", began.toString(), "trials", trials)));
    }
}
