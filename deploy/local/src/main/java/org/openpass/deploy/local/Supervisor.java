package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Owns engine, stores and application of one machine: {@code run --data DIR --port N --app JAR}; with {@code --bank DIR}
 * also the simulated bank that demonstrations pay at, with {@code --controlled-clock} an engine whose clock tests move. It
 * restarts what dies and stops all in order at Ctrl-C or
 * SIGTERM. {@code stores --data DIR} runs engine and stores only. {@code prepare [--app JAR]} makes later starts faster and ends.
 * {@code backup --data DIR --to TARGET} and {@code restore --data DIR --from TARGET} copy its data and end.
 * A reason not to start is one sentence and exit code 2.
 */
public final class Supervisor {

    static final int EXIT_FAILED = 1;
    static final int EXIT_REFUSED = 2;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private Supervisor() {
    }

    /** Runs until it is told to end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Options options = Options.parse(arguments);
            switch (options.command()) {
                case "run" -> run(options);
                case "prepare" -> {
                    Optional<Path> app = options.has("app") ? Optional.of(options.path("app")) : Optional.empty();
                    new Preparation(Home.find(), app).make();
                    System.exit(0);
                }
                case "backup" -> System.exit(DataCommands.backup(options, System.getenv()));
                case "restore" -> System.exit(DataCommands.restore(options));
                default -> stores(options);
            }
            new CountDownLatch(1).await();
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(EXIT_REFUSED);
        }
    }

    private static void stores(Options options) throws IOException {
        LocalStack stack = LocalStack.in(options.path("data")).environment(System.getenv())
                .controlledClock(options.has("controlled-clock")).testMode(options.has("test-mode")).start();
        if (options.has("connection")) {
            stack.endpoints().writeTo(options.path("connection"));
        }
        StatusFile.say("engine and stores ready");
    }

    private static void run(Options options) throws IOException, InterruptedException {
        int port = options.port();
        Path jar = options.path("app");
        if (!Files.isRegularFile(jar)) {
            throw new Refusal("There is no application at " + jar + "; build it first.");
        }
        LocalStack stack = LocalStack.in(options.path("data")).environment(System.getenv())
                .controlledClock(options.has("controlled-clock")).prepare();
        if (!Ports.isFree(port)) {
            throw new Refusal("Port " + port + " is in use by another program; choose another one with --port.");
        }
        boolean firstStart = !stack.secrets().has("admin.password");
        Path adminPassword = keepAdminPassword(stack);
        var app = new AppServer(stack.dir(), jar, port, stack.endpoints(), adminPassword,
                stack.secrets().of("secrets.key"), TrialStack.secret(stack), System.getenv());

        List<Child> others = options.has("bank")
                ? List.of(new BankServer(stack.dir(), options.path("bank"), stack.ports(), app.url())) : List.of();

        var status = new StatusFile(stack.dir().run().resolve("status.json"));
        List<Keeper> keepers = keepers(stack, others, app, status);
        keepers.forEach(status::add);
        var trial = new TrialStack(stack, jar, System.getenv(), status::write);
        status.tellTrial(trial::json);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            trial.end("OpenPass is stopping");
            stop(keepers, stack);
        }, "supervisor-stop"));
        start(keepers, stack, trial);
        ClockWatch.start(back -> restartEngine(keepers, back));

        keepers.getLast().firstReady().await();
        StatusFile.say("OpenPass answers at " + app.url());
        if (firstStart) {
            StatusFile.say("First administrator: admin, password " + stack.secrets().of("admin.password")
                    + " (shown this once; also in " + adminPassword + ")");
        }
        new Orders(stack.dir().run(), Map.of(
                "backup", (target, say) -> {
                    // So that neither its folder nor its database is in the copy.
                    trial.end("a backup is taken");
                    new RunningBackup(stack, keepers).into(Path.of(target), say);
                },
                "trial", (what, say) -> say.accept(trial.order(what)))).serve();
    }

    /** The database first: whether the engine's folder belongs to it is known before anything is served. */
    private static void start(List<Keeper> keepers, LocalStack stack, TrialStack trial) throws IOException, InterruptedException {
        List<Keeper> database = keepers.stream().filter(keeper -> keeper.child() instanceof PostgresServer).toList();
        database.forEach(Keeper::start);
        for (Keeper keeper : database) {
            keeper.firstReady().await();
            Pause.endOf(stack.endpoints().database());
            trial.clear();
        }
        Optional<EngineBroker> engine = stack.embedded(EngineBroker.class);
        if (engine.isPresent()) {
            engine.get().epochs().require();
        }
        keepers.stream().filter(keeper -> !database.contains(keeper)).forEach(Keeper::start);
    }

    private static void restartEngine(List<Keeper> keepers, Duration back) {
        keepers.stream().map(Keeper::child).filter(child -> "engine".equals(child.name())).forEach(engine -> {
            StatusFile.say("The clock was set back by %d s: the engine counts its timers by it and is started again"
                    .formatted(back.toSeconds()));
            // Its orderly end would wait for timers, too; it loses nothing by this one.
            engine.kill();
        });
    }

    /** The application waits for its database only: filing is answered while the engine is still starting, or down. */
    private static List<Keeper> keepers(LocalStack stack, List<Child> others, AppServer app, StatusFile status) {
        var keepers = new ArrayList<Keeper>();
        var databaseAnswers = new CountDownLatch(0);
        for (Child child : stack.children()) {
            var keeper = new Keeper(child, new CountDownLatch(0), status);
            if ("postgres".equals(child.name())) {
                databaseAnswers = keeper.firstReady();
            }
            keepers.add(keeper);
        }
        others.forEach(child -> keepers.add(new Keeper(child, new CountDownLatch(0), status)));
        keepers.add(new Keeper(app, databaseAnswers, status));
        return keepers;
    }

    /** Reverse order of their needs: application, engine, search, database. */
    private static void stop(List<Keeper> keepers, LocalStack stack) {
        StatusFile.say("stopping");
        for (Keeper keeper : keepers.reversed()) {
            keeper.stop(STOP_LIMIT);
            if (keeper.child() instanceof EngineBroker engine && engine.pid() > 0) {
                endEpoch(engine);
            }
        }
        stack.release();
        StatusFile.say("stopped");
    }

    /** So that a copy of the folder from before this stop is known as older, whenever it was made. */
    private static void endEpoch(EngineBroker engine) {
        try {
            engine.epochs().renew();
        } catch (IOException | Refusal notNow) {
            StatusFile.say("the engine's folder keeps its epoch: " + notNow.getMessage());
        }
    }

    private static Path keepAdminPassword(LocalStack stack) throws IOException {
        Path file = stack.dir().resolve("admin-password");
        if (!stack.secrets().has("admin.password")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, stack.secrets().of("admin.password"));
        }
        return file;
    }
}
