package org.openpass.deploy.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.local.Supervisor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system as {@code ./openpass run} starts it, in a process of its own and seen from outside. */
final class RunningSystem implements AutoCloseable {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path HOME = ROOT.resolve("deploy/local/target/home");
    private static final Path APP = ROOT.resolve("app/target/openpass-app-exec.jar");

    private final Path data;
    private final Path output;
    private final int port;
    private final Process supervisor;

    private RunningSystem(Path folder) throws IOException {
        data = folder.resolve("data");
        output = folder.resolve("supervisor.out");
        port = freePort();
        supervisor = new ProcessBuilder(java(), "-Xmx128m", "-XX:+UseSerialGC",
                "-cp", HOME.resolve("supervisor/lib") + "/*", Supervisor.class.getName(),
                "run", "--data", data.toString(), "--port", String.valueOf(port), "--app", APP.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Starts it with all that it keeps in the folder; returns before anything answers. */
    static RunningSystem in(Path folder) throws IOException {
        return new RunningSystem(folder);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String administratorPassword() throws IOException {
        return Files.readString(data.resolve("admin-password")).strip();
    }

    /** What the supervisor says of itself and of its children. */
    String output() throws IOException {
        return Files.readString(output);
    }

    boolean ready(String child) {
        return "READY".equals(status(child).path("state").asString(""));
    }

    /** It answers again after that many ends. */
    boolean readyAfter(String child, int restarts) {
        return ready(child) && status(child).path("restarts").asInt() == restarts;
    }

    int restarts(String child) {
        return status(child).path("restarts").asInt();
    }

    /** Ends a child as the kernel would in need of memory: no signal handler runs, nothing is flushed. */
    void kill(String child) {
        ProcessHandle.of(status(child).path("pid").asLong()).orElseThrow().destroyForcibly();
    }

    private JsonNode status(String child) {
        try {
            Path file = data.resolve("run/status.json");
            return new JsonMapper().readTree(Files.exists(file) ? Files.readString(file) : "{}")
                    .path("children").path(child);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The one number that the query answers, read behind the application's back. */
    long count(String query) throws IOException, SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + kept("ports.properties", "postgres") + "/openpass";
        try (var connection = DriverManager.getConnection(address, "openpass",
                        kept("secrets.properties", "database.password"));
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private String kept(String file, String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        }
        return properties.getProperty(name);
    }

    /** Runs {@code ./openpass check} and returns its exit code with what it printed. */
    Checked check() throws IOException, InterruptedException {
        Path report = output.resolveSibling("check.out");
        Process check = new ProcessBuilder(List.of(ROOT.resolve("openpass").toString(), "check",
                "--data", data.toString())).redirectErrorStream(true).redirectOutput(report.toFile()).start();
        if (!check.waitFor(2, TimeUnit.MINUTES)) {
            check.destroyForcibly();
        }
        return new Checked(check.waitFor(), Files.readString(report));
    }

    /** How the check ended and what it printed. */
    record Checked(int code, String report) {
    }

    @Override
    public void close() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(90, TimeUnit.SECONDS)) {
            supervisor.destroyForcibly().waitFor();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
