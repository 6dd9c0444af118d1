package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who a child was: process id and start, since ids are used again. Where the system tells, the start is counted from its
 * boot, so that it stays the same when the clock is set.
 */
record PidFile(Path file) {

    private static final long SECONDS_TO_END = 20;
    /** Field of {@code /proc/PID/stat} after the name: ticks from the boot to the start. */
    private static final int START_TICKS = 19;

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
        return ProcessHandle.of(Long.parseLong(parts[0])).filter(process -> startOf(process).equals(parts[1]));
    }

    private static String startOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TICKS] + "@"
                    + Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException anotherSystem) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString();
        }
    }
}
