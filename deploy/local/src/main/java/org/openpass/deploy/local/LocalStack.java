package org.openpass.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Engine, PostgreSQL and search on this machine, for the supervisor and for tests. What the environment names as
 * external ({@code SPRING_DATASOURCE_URL}, {@code OPENPASS_ENGINE_GRPC_ADDRESS}, {@code OPENPASS_SEARCH_URL}) is not
 * started here.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final DataDir dir;
    private final Secrets secrets;
    private final List<Child> children = new ArrayList<>();
    private final Ports ports;
    private final Endpoints endpoints;
    private final Thread hook = new Thread(this::stopChildren, "local-stack-stop");

    private LocalStack(Builder wanted) throws IOException {
        dir = new DataDir(wanted.dataDir);
        dir.open();
        Logs.rotate(dir.logs(), List.of("postgres", "engine", "search", "app", "bank"));
        dir.endOrphans();
        if (wanted.fresh) {
            for (String name : List.of("engine/data", "search", "postgres/data")) {
                Trees.delete(dir.resolve(name));
            }
        }
        secrets = new Secrets(dir);
        ports = new Ports(dir);
        endpoints = compose(wanted, Home.find());
    }

    /** Starts a description of a stack with its data in the given folder. */
    public static Builder in(Path dataDir) {
        return new Builder(dataDir);
    }

    private Endpoints compose(Builder wanted, Home home) {
        Map<String, String> outer = wanted.environment;
        Database database = Optional.ofNullable(outer.get("SPRING_DATASOURCE_URL"))
                .map(url -> new Database(url, outer.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        outer.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")))
                .orElseGet(() -> add(new PostgresServer(dir, home, ports, wanted.postgresPort, secrets, wanted.testMode))
                        .database());
        String search = Optional.ofNullable(outer.get("OPENPASS_SEARCH_URL"))
                .orElseGet(() -> wanted.search && home.hasSearch()
                        ? add(new SearchNode(dir, home, ports, wanted.searchPort)).url() : "");
        String grpc = outer.get("OPENPASS_ENGINE_GRPC_ADDRESS");
        if (grpc != null) {
            return new Endpoints(database, grpc, outer.getOrDefault("OPENPASS_ENGINE_REST_ADDRESS", ""), "", search);
        }
        var engine = add(new EngineBroker(dir, home, ports, database, wanted.controlledClock, wanted.testMode));
        return new Endpoints(database, engine.grpcAddress(), engine.restAddress(), engine.managementAddress(), search);
    }

    private <C extends Child> C add(C child) {
        children.add(child);
        return child;
    }

    /** Starts all children at the same time and returns when each answers; closes what started when one does not. */
    public LocalStack start() {
        Runtime.getRuntime().addShutdownHook(hook);
        // The engine's folder is compared with the database before the engine starts.
        children.stream().filter(PostgresServer.class::isInstance).forEach(child -> new Start(child).run());
        var starts = children.stream().filter(child -> !child.alive()).map(child -> Thread.ofVirtual().start(new Start(child)::run)).toList();
        for (Thread start : starts) {
            try {
                start.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (Child child : children) {
            if (!child.alive() || !child.ready()) {
                close();
                throw new Refusal(child.name() + " did not start; " + dir.logs().resolve(child.name() + ".log") + " says why.");
            }
        }
        return this;
    }

    /** The embedded children: {@code postgres}, {@code search}, {@code engine}. */
    public List<Child> children() {
        return List.copyOf(children);
    }

    /** One of the embedded children by its name, so that tests can kill and start it. */
    public Child child(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
    }

    public String jdbcUrl() {
        return endpoints.database().url();
    }

    public String user() {
        return endpoints.database().user();
    }

    public String password() {
        return endpoints.database().password();
    }

    /** The gRPC gateway, {@code http://127.0.0.1:PORT}. */
    public String engineGrpc() {
        return endpoints.engineGrpc();
    }

    /** The REST gateway, {@code http://127.0.0.1:PORT}. */
    public String engineRest() {
        return endpoints.engineRest();
    }

    /** The broker's actuator, where a controlled clock is moved: {@code POST /actuator/clock/add}. */
    public String engineManagement() {
        return endpoints.engineManagement();
    }

    public String searchUrl() {
        return endpoints.searchUrl();
    }

    /** The embedded child of that kind, if it is embedded. */
    <C extends Child> Optional<C> embedded(Class<C> kind) {
        return children.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Endpoints endpoints() {
        return endpoints;
    }

    DataDir dir() {
        return dir;
    }

    Ports ports() {
        return ports;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Stops engine, search and database in this order and releases the folder. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook itself is at work or about to be; stopping twice does no harm.
        }
        stopChildren();
        release();
    }

    void release() {
        try {
            dir.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopChildren() {
        for (Child child : children.reversed()) {
            child.stop(STOP_LIMIT);
        }
    }

    /** Waits for one child to answer, or to end. */
    private record Start(Child child) {

        void run() {
            try {
                child.start();
                Readiness.await(child, START_LIMIT, () -> false);
            } catch (IOException | Refusal e) {
                System.err.println(child.name() + " could not be started: " + e.getMessage());
            }
        }
    }

    /** What a stack should be like; nothing starts before {@link #start()}. */
    public static final class Builder {

        private final Path dataDir;
        private int postgresPort;
        private int searchPort;
        private boolean controlledClock;
        private boolean testMode;
        private boolean fresh;
        private boolean search = true;
        private Map<String, String> environment = Map.of();

        private Builder(Path dataDir) {
            this.dataDir = dataDir;
        }

        /** PostgreSQL's port; 0, the default, chooses a free one and keeps it. */
        public Builder postgresPort(int port) {
            postgresPort = port;
            return this;
        }

        /** The search node's port; 0, the default, chooses a free one and keeps it. */
        public Builder searchPort(int port) {
            searchPort = port;
            return this;
        }

        /**
         * Lets tests move the engine's clock. Add to it, never pin it: a pinned clock also halts the broker's own
         * timers, and with them the feed, until its batch is full.
         */
        public Builder controlledClock(boolean controlled) {
            controlledClock = controlled;
            return this;
        }

        /** Trades safety against loss of power for speed, and what a long run gains for a short one. */
        public Builder testMode(boolean test) {
            testMode = test;
            return this;
        }

        /** Begins without the data of an earlier start: after tests moved the engine's clock they would lie ahead. */
        public Builder fresh(boolean without) {
            fresh = without;
            return this;
        }

        /** Whether the search node belongs to the stack; it does unless told otherwise. */
        public Builder search(boolean wanted) {
            search = wanted;
            return this;
        }

        /** Environment variables that may name external parts. */
        public Builder environment(Map<String, String> outer) {
            environment = Map.copyOf(outer);
            return this;
        }

        LocalStack prepare() {
            try {
                return new LocalStack(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Prepares the folder and starts everything. */
        public LocalStack start() {
            return prepare().start();
        }
    }
}
