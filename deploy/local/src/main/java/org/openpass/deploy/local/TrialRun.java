package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One trial from its order to its end: database, engine and application are made, watched, and thrown away. */
final class TrialRun {

    /** Told when it answers and when nothing of it is left. */
    interface Told {
        void become(TrialStack.State state, String why);
    }

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);
    private static final long IDLE_SECONDS = Long.parseLong(
            System.getenv().getOrDefault("OPENPASS_TRIAL_IDLE_SECONDS", "600"));
    private static final long LEAST_FREE_BYTES = 512L << 20;

    private final TrialDatabase database;
    private final DataDir dir;
    private final Path jar;
    private final String secret;
    private final Map<String, String> outer;
    private final Told told;
    private final AtomicReference<String> wanted = new AtomicReference<>();
    private final CountDownLatch endWanted = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final long begun = System.nanoTime();
    private volatile TrialEngine engine;
    private volatile TrialApp app;
    private volatile long secondsToReady;

    TrialRun(LocalStack system, PostgresServer server, Path jar, String secret, Map<String, String> outer, Told told) {
        this.database = new TrialDatabase(server, system.secrets().of("trial.password"));
        this.dir = new DataDir(system.dir().trial());
        this.jar = jar;
        this.secret = secret;
        this.outer = outer;
        this.told = told;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("trial").start(this::run);
    }

    /** Ends it and returns when nothing of it is left. */
    void end(String why) {
        want(why);
        try {
            gone.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return app == null ? "" : app.url();
    }

    String pids() {
        return app == null ? "[]" : List.of(engine.pid(), app.pid()).toString();
    }

    long secondsToReady() {
        return secondsToReady;
    }

    private void want(String why) {
        wanted.compareAndSet(null, why);
        endWanted.countDown();
    }

    private void run() {
        try {
            make();
            watch();
        } catch (IOException | SQLException | RuntimeException failed) {
            want("it could not be started: " + failed.getMessage());
        } catch (InterruptedException e) {
            want("it was interrupted");
        }
        takeAway();
        told.become(TrialStack.State.ENDED, wanted.get());
        gone.countDown();
    }

    private void make() throws IOException, SQLException {
        Trees.delete(dir.root());
        dir.open();
        database.make();
        var ports = new Ports(dir);
        engine = new TrialEngine(dir, Home.find(), ports, database.database());
        app = new TrialApp(dir, jar, ports, new Endpoints(database.database(), engine.grpcAddress(), engine.restAddress(),
                engine.managementAddress(), ""), secret, outer);
        engine.start();
        app.start();
    }

    private void watch() throws IOException, InterruptedException {
        long answered = System.nanoTime();
        Duration silent = READY_WITHIN;
        while (!endWanted.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            OptionalLong idle = app.idleSeconds();
            if (!engine.alive() || !app.alive()) {
                want("its " + (engine.alive() ? "application" : "engine") + " ended by itself; its log is in " + dir.logs());
            } else if (Files.getFileStore(dir.root()).getUsableSpace() < LEAST_FREE_BYTES) {
                want("less than 512 MB of disk are free");
            } else if (idle.isPresent()) {
                answered = System.nanoTime();
                if (secondsToReady == 0) {
                    secondsToReady = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(answered - begun));
                    silent = SILENT_AT_MOST;
                    told.become(TrialStack.State.READY, "");
                }
                if (idle.getAsLong() >= IDLE_SECONDS) {
                    want("nobody tried anything for %d s".formatted(IDLE_SECONDS));
                }
            } else if (System.nanoTime() - answered > silent.toNanos()) {
                want("it did not answer for %d s".formatted(silent.toSeconds()));
            }
        }
    }

    /** Nothing in it is worth an orderly end. */
    private void takeAway() {
        if (app != null) {
            app.kill();
            engine.kill();
        }
        try {
            database.drop();
            Trees.delete(dir.resolve("engine"));
            dir.close();
        } catch (IOException | SQLException left) {
            StatusFile.say("what is left of the trial goes at the next one: " + left.getMessage());
        }
    }
}
