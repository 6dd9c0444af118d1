package org.openpass.deploy.faults.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time of day of a system's processes, by libfaketime: what they ask the operating system is answered with an offset
 * that can be changed while they run. Time that passes (the monotonic clock) stays true, as it does when a clock is set.
 */
final class TimeOfDay {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"), Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private final Path file;

    private TimeOfDay(Path file) {
        this.file = file;
    }

    /** Where the library is; empty when it is not installed (package faketime). */
    static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    static TimeOfDay in(Path folder) throws IOException {
        var time = new TimeOfDay(Files.createDirectories(folder).resolve("clock"));
        time.set(Duration.ZERO);
        return time;
    }

    /** What a process must find in its environment. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library().orElseThrow().toString(), "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1", "DONT_FAKE_MONOTONIC", "1");
    }

    /** Sets the clock that much off the true time; in force within a second. */
    void set(Duration offset) throws IOException {
        Path next = file.resolveSibling("clock.new");
        Files.writeString(next, "%+d".formatted(offset.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
