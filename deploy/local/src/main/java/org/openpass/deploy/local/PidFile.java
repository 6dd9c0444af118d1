package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who a child was: process id and start time, since ids are used again. */
record PidFile(Path file) {

    private static final long SECONDS_TO_END = 20;
    // The system derives start times from its boot time, which moves a little when the clock is corrected.
    private static final long CLOCK_SHIFT_MILLIS = 2_000;

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process));
    }

    /** Ends the process of a former supervisor that could not end it itself. */
    void endOrphan(String signal) throws IOException {
        orphan().ifPresent(process -> end(process, signal));
        Files.deleteIfExists(file);
    }

    /** Lets a process that is no child of ours end cleanly, and kills it when it does not. */
    static void end(ProcessHandle process, String signal) {
        signal(process, signal);
        try {
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The signal by name; {@link ProcessHandle#destroy()} knows only TERM. */
    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        long start = Long.parseLong(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> Math.abs(startOf(process) - start) <= CLOCK_SHIFT_MILLIS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
