package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder that keeps everything between runs: data, logs, ports, secrets. One program uses it at a time. */
final class DataDir implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Path root;
    private FileChannel lock;

    DataDir(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Creates the folders and takes the lock, which the operating system releases however this process ends.
     *
     * @throws Refusal when nothing may start here now
     */
    void open() throws IOException {
        if (!tryOpen()) {
            throw inUse();
        }
        if (isRestoring()) {
            lock.close();
            throw new Refusal("A restore into " + root + " did not come to its end; give the same './openpass restore' again.");
        }
        requireSpace();
    }

    /** Takes the lock; false when another process has it. */
    boolean tryOpen() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(run());
        lock = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return true;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Same meaning as a lock held by another process.
        }
        lock.close();
        return false;
    }

    /** Whether no process has it now. */
    boolean isFree() throws IOException {
        try (var other = new DataDir(root)) {
            return other.tryOpen();
        }
    }

    Refusal inUse() {
        return new Refusal("Another OpenPass already runs with the data in " + root + "; stop it or choose another --data folder.");
    }

    void requireExists() {
        if (!Files.isDirectory(root)) {
            throw new Refusal("There are no data in " + root + "; name the folder with --data.");
        }
    }

    /** Ends what a killed supervisor left behind; call it only with the lock. */
    void endOrphans() throws IOException {
        for (String name : List.of("app", "engine")) {
            new PidFile(trial().resolve("run").resolve(name + ".pid")).endOrphan("KILL");
        }
        for (String name : List.of("bank", "app", "engine", "search", "postgres")) {
            new PidFile(run().resolve(name + ".pid")).endOrphan("postgres".equals(name) ? "INT" : "TERM");
        }
    }

    /** Where a restore puts its copy first; gone when it has come to its end. */
    Path restoring() {
        return root.resolve("restoring");
    }

    boolean isRestoring() {
        return Files.exists(restoring());
    }

    /** Where a trial has its folder, a data folder like this one; it is made anew each time and in no backup. */
    Path trial() {
        return root.resolve("trial");
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            lock.close();
            throw new Refusal("Only %d MB are free in %s, and at least 1024 MB are needed; free some space or choose another --data folder."
                    .formatted(free >> 20, root));
        }
    }
}
