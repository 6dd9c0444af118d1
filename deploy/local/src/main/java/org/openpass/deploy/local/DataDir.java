package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps everything between runs: data, logs, ports, secrets. One program uses it at a time. */
final class DataDir implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Path root;
    private FileChannel lock;

    DataDir(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Creates the folders and takes the lock, which the operating system releases however this process ends. */
    void open() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(run());
        lock = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                requireSpace();
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Same meaning as a lock held by another process.
        }
        lock.close();
        throw new Refusal("Another OpenPass already runs with the data in " + root + "; stop it or choose another --data folder.");
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
