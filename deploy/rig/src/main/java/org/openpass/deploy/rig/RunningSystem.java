package org.openpass.deploy.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.local.Supervisor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system as {@code ./openpass run} starts it, in a process of its own and seen from outside. */
public final class RunningSystem implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path data;
    private final Path output;
    private final int port;
    private final Process supervisor;

    private RunningSystem(Builder wanted) throws IOException {
        data = wanted.folder.resolve("data");
        output = wanted.folder.resolve("supervisor.out");
        port = wanted.port > 0 ? wanted.port : freePort();
        var command = new ArrayList<>(List.of(Installation.java(), "-Xmx128m", "-XX:+UseSerialGC",
                "-cp", Installation.home().resolve("supervisor/lib") + "/*", Supervisor.class.getName(),
                "run", "--data", data.toString(), "--port", String.valueOf(port), "--app", wanted.app.toString()));
        if (wanted.bank) {
            command.addAll(List.of("--bank", Installation.bank().toString()));
        }
        if (wanted.controlledClock) {
            command.add("--controlled-clock");
        }
        Files.createDirectories(wanted.folder);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(wanted.environment);
        supervisor = builder.start();
    }

    /** Describes a system that keeps all that it has in the folder; what is there already it goes on with. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    public String administratorPassword() {
        try {
            return Files.readString(data.resolve("admin-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the supervisor says of itself and of its children. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the supervisor is there. */
    public boolean alive() {
        return supervisor.isAlive();
    }

    /** Whether the child ({@code postgres}, {@code engine}, {@code search}, {@code bank}, {@code app}) answers. */
    public boolean ready(String child) {
        return "READY".equals(status(child).path("state").asString(""));
    }

    /** It answers again after that many ends. */
    public boolean readyAfter(String child, int restarts) {
        return ready(child) && status(child).path("restarts").asInt() >= restarts;
    }

    /** It answers, as another process than that one. */
    public boolean readyInPlaceOf(String child, long pid) {
        JsonNode status = status(child);
        return ready(child) && status.path("pid").asLong() != pid;
    }

    public int restarts(String child) {
        return status(child).path("restarts").asInt();
    }

    public long pid(String child) {
        return status(child).path("pid").asLong();
    }

    /** Ends a child as the kernel would in need of memory: no signal handler runs, nothing is flushed. */
    public void kill(String child) {
        ProcessHandle.of(pid(child)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Sends the child a signal by its name, e.g. STOP, CONT. */
    public void signal(String child, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(pid(child))).inheritIO().start().waitFor();
    }

    private JsonNode status(String child) {
        try {
            Path file = data.resolve("run/status.json");
            return JSON.readTree(Files.exists(file) ? Files.readString(file) : "{}").path("children").path(child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one number that the query answers, read behind the application's back. */
    public long count(String query) throws SQLException {
        try (var connection = database(); var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** A connection of the application's own database user. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "openpass", kept("secrets.properties", "database.password"));
    }

    /** A connection of the database's superuser. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", kept("secrets.properties", "postgres.password"));
    }

    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + kept("ports.properties", "postgres") + "/openpass";
    }

    /** Address of a child's port by its name in {@code ports.properties}: engine.grpc, engine.rest, search, bank … */
    public String address(String name) {
        return "http://127.0.0.1:" + kept("ports.properties", name);
    }

    /** What another application needs in its environment to work on the same engine and stores. */
    public Map<String, String> stores() {
        return Map.of("SPRING_DATASOURCE_URL", databaseUrl(), "SPRING_DATASOURCE_USERNAME", "openpass",
                "SPRING_DATASOURCE_PASSWORD", kept("secrets.properties", "database.password"),
                "OPENPASS_ENGINE_GRPC_ADDRESS", address("engine.grpc"),
                "OPENPASS_ENGINE_REST_ADDRESS", address("engine.rest"), "OPENPASS_SEARCH_URL", address("search"));
    }

    private String kept(String file, String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }

    /** Runs {@code ./openpass check} and returns its exit code with what it printed. */
    public Checked check() throws IOException, InterruptedException {
        Path report = output.resolveSibling("check.out");
        Process check = new ProcessBuilder(List.of(Installation.root().resolve("openpass").toString(), "check",
                "--data", data.toString())).redirectErrorStream(true).redirectOutput(report.toFile()).start();
        if (!check.waitFor(5, TimeUnit.MINUTES)) {
            check.destroyForcibly();
        }
        return new Checked(check.waitFor(), Files.readString(report));
    }

    /** How the check ended and what it printed. */
    public record Checked(int code, String report) {
    }

    @Override
    public void close() {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(90, TimeUnit.SECONDS)) {
                supervisor.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What a system should be like. */
    public static final class Builder {

        private final Path folder;
        private final Map<String, String> environment = new HashMap<>();
        private Path app = Installation.app();
        private boolean bank;
        private boolean controlledClock;
        private int port;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Another application jar than the built one. */
        public Builder app(Path jar) {
            app = jar;
            return this;
        }

        /** With the simulated bank. */
        public Builder withBank() {
            bank = true;
            return this;
        }

        /** The engine's clock can be moved by its actuator. */
        public Builder controlledClock() {
            controlledClock = true;
            return this;
        }

        /** The application's port; a free one unless given. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        /** An environment variable of the supervisor, and so of what it starts. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Starts it; returns before anything answers. */
        public RunningSystem start() throws IOException {
            return new RunningSystem(this);
        }
    }
}
