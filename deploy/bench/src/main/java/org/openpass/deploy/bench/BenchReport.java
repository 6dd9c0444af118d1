package org.openpass.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.deploy.rig.Installation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures as a table for people and as JSON for programs, with what a reader needs to repeat them. */
final class BenchReport {

    private final BenchOptions options;
    private final Figures figures;
    private final String command;
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final String loadBefore = load();

    BenchReport(BenchOptions options, Figures figures, String arguments) {
        this.options = options;
        this.figures = figures;
        this.command = "./openpass bench " + arguments;
    }

    void missing(String measurement, Throwable reason) {
        missing.put(measurement, String.valueOf(reason));
    }

    String markdown() {
        var text = new StringBuilder("# Figures\n\n`%s` at commit %s, %s; load of the machine before: %s; %d processors\n\n"
                .formatted(command.strip(), commit(), Instant.now().truncatedTo(ChronoUnit.MINUTES), loadBefore,
                        Runtime.getRuntime().availableProcessors()));
        text.append("| What | Figure | Unit | Goal | |\n|---|---:|---|---|---|\n");
        for (Figures.Figure figure : figures.all()) {
            text.append("| %s | %s | %s | %s | %s |\n".formatted(figure.name(), Figures.plain(figure.value()), figure.unit(),
                    figure.goal(), figure.met() == null ? "" : figure.met() ? "met" : "**not met**"));
        }
        missing.forEach((name, reason) -> text.append("\nNot measured: ").append(name).append(": ").append(reason).append('\n'));
        return text.toString();
    }

    void write() throws IOException {
        Files.writeString(options.folder().resolve("report.md"), markdown());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", command.strip());
        json.put("commit", commit());
        json.put("load", loadBefore);
        json.put("at", Instant.now().toString());
        json.put("figures", figures.all());
        json.put("missing", missing);
        Files.writeString(options.folder().resolve("report.json"), JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(json));
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").redirectErrorStream(true)
                    .directory(Installation.root().toFile()).start();
            return new String(git.getInputStream().readAllBytes()).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
