package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What all children share: an own session, a log file, a pid file, and an input that ends with the supervisor. */
abstract class ChildProcess implements Child {

    private static final String SETSID = "/usr/bin/setsid";

    final DataDir dir;
    private final String name;
    private volatile Process process;

    ChildProcess(DataDir dir, String name) {
        this.dir = dir;
        this.name = name;
    }

    abstract List<String> command() throws IOException;

    Map<String, String> environment() {
        return Map.of();
    }

    /** What must be there before the program starts. */
    void prepare() throws IOException {
    }

    /** The signal that ends the program cleanly. */
    String stopSignal() {
        return "TERM";
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public synchronized void start() throws IOException {
        pidFile().endOrphan(stopSignal());
        prepare();
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of(SETSID))) {
            // Ctrl-C reaches a whole session: the children must be stopped in order, by the supervisor alone.
            command.add(SETSID);
        }
        command.addAll(command());
        var builder = new ProcessBuilder(command).directory(dir.root().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.logs().resolve(name + ".log").toFile()));
        // Settings of the application in our environment (SPRING_…, SERVER_…) would be read by the broker as well.
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|OPENPASS|ZEEBE|CAMUNDA)_.*"));
        builder.environment().putAll(environment());
        process = builder.start();
        try {
            pidFile().write(process.toHandle());
        } catch (IOException | RuntimeException e) {
            // Nobody would know it after a crash of ours: it must not run.
            kill();
            throw e;
        }
    }

    @Override
    public boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public long pid() {
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    @Override
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void stop(Duration deadline) {
        Process current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        PidFile.signal(current.toHandle(), stopSignal());
        try {
            if (!current.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
            current.onExit().join();
        }
    }

    private PidFile pidFile() {
        return new PidFile(dir.run().resolve(name + ".pid"));
    }
}
