package org.openpass.deploy.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL as our own child, on the loopback interface, with a password, and safe against loss of power. */
final class PostgresServer extends ChildProcess {

    private static final String OWNER = "openpass";
    /** A checkpoint of much unwritten data takes its time. */
    private static final int COPY_PATIENCE_SECONDS = 600;

    private final PostgresInstallation installation;
    private final Secrets secrets;
    private final int port;
    private final boolean testMode;
    private volatile boolean databaseMade;

    PostgresServer(DataDir dir, Home home, Ports ports, int wantedPort, Secrets secrets, boolean testMode) {
        super(dir, "postgres");
        this.installation = new PostgresInstallation(dir.resolve("postgres"), home.postgresArchive());
        this.secrets = secrets;
        this.port = ports.of("postgres", wantedPort);
        this.testMode = testMode;
    }

    Database database() {
        return new Database(address(OWNER), OWNER, secrets.of("database.password"));
    }

    /** The cluster's folder. */
    Path data() {
        return installation.data();
    }

    /** A connection that may copy the cluster; the caller closes it. */
    Connection superuser() throws SQLException {
        return administration().connect(COPY_PATIENCE_SECONDS);
    }

    /** As what may make databases and roles. */
    Database administration() {
        return new Database(address("postgres"), "postgres", secrets.of("postgres.password"));
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(dir.resolve("postgres"));
        endForgottenPostmaster();
        installation.ensure(secrets.of("postgres.password"), !testMode, dir.logs().resolve("postgres.log"));
    }

    /** Its own lock file knows it even where a supervisor was killed before it had noted the process. */
    private void endForgottenPostmaster() throws IOException {
        Path lock = installation.data().resolve("postmaster.pid");
        if (Files.exists(lock)) {
            List<String> lines = Files.readAllLines(lock);
            if (lines.isEmpty()) {
                // Written on a full disk; the server would refuse to start for ever.
                Files.delete(lock);
                return;
            }
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().commandLine().orElse("").contains(installation.data().toString()))
                    .ifPresent(process -> PidFile.end(process, stopSignal()));
        }
    }

    @Override
    List<String> command() {
        var arguments = new ArrayList<>(List.of("-D", installation.data().toString(), "-p", String.valueOf(port)));
        var settings = Map.ofEntries(
                entry("listen_addresses", "127.0.0.1"),
                entry("unix_socket_directories", ""),
                entry("max_connections", "200"),
                entry("shared_buffers", "256MB"),
                // After each checkpoint whole pages go to the log again: fewer of them halve what is written, and a start
                // after a kill still reads it within seconds.
                entry("max_wal_size", "2GB"),
                entry("checkpoint_timeout", "10min"),
                // No statement here runs long enough to be worth compiling.
                entry("jit", "off"),
                entry("timezone", "UTC"),
                entry("log_timezone", "UTC"),
                // The library that these binaries are made for turns both off; here data are kept.
                entry("fsync", testMode ? "off" : "on"),
                // On even in tests: without it a killed server forgets what it has already confirmed.
                entry("synchronous_commit", "on"),
                entry("full_page_writes", testMode ? "off" : "on"));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return installation.program("postgres", arguments);
    }

    @Override
    Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");
    }

    /** TERM would wait until the last client has gone; INT rolls back and closes. */
    @Override
    String stopSignal() {
        return "INT";
    }

    @Override
    public boolean ready() {
        try {
            if (!databaseMade) {
                makeDatabase();
                databaseMade = true;
            }
            try (Connection connection = database().connect()) {
                return connection.isValid(2);
            }
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The application owns its database and is no superuser; the extensions that it needs are trusted ones. */
    private void makeDatabase() throws SQLException {
        try (Connection connection = administration().connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login password '" + secrets.of("database.password") + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    String address(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
