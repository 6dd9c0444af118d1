package org.openpass.deploy.faults.clock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The time of day as a system's processes are told it, each kind of process by a clock of its own. A small library before
 * the C library shifts it, compiled here; see {@code shifted-clock.c}.
 */
final class TimeOfDay {

    /** Whose clock: a process's, or that of all others (supervisor, search, bank). */
    enum Clock { POSTGRES, ENGINE, APP, OTHERS }

    /** There is no C compiler here, with the reason. */
    static final class NotPossible extends Exception {
        NotPossible(String reason) {
            super(reason);
        }
    }

    private final Path folder;
    private final Path library;
    private final Map<Clock, Duration> offsets = new EnumMap<>(Clock.class);

    private TimeOfDay(Path folder, Path library) throws IOException {
        this.folder = folder;
        this.library = library;
        for (Clock clock : Clock.values()) {
            step(clock, Duration.ZERO);
        }
    }

    static TimeOfDay in(Path folder) throws IOException, InterruptedException, NotPossible {
        Files.createDirectories(folder);
        Path source = folder.resolve("shifted-clock.c");
        Path library = folder.resolve("shifted-clock.so");
        try (InputStream code = TimeOfDay.class.getResourceAsStream("shifted-clock.c")) {
            Files.copy(code, source);
        }
        try {
            Process compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(),
                    "-ldl").redirectErrorStream(true).start();
            String said = new String(compiler.getInputStream().readAllBytes()).strip();
            if (compiler.waitFor() != 0) {
                throw new NotPossible(said);
            }
        } catch (IOException e) {
            throw new NotPossible(e.getMessage());
        }
        return new TimeOfDay(folder, library);
    }

    /** What a process must find in its environment. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "SHIFTED_CLOCKS", folder.toString());
    }

    /** Sets the clock by so much, at once. */
    void step(Clock clock, Duration step) throws IOException {
        Duration offset = offsets.merge(clock, step, Duration::plus);
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, offset.toSeconds());
        // In place: the processes have the file in their memory.
        Files.write(folder.resolve(clock.name().toLowerCase(Locale.ROOT)), seconds.array(), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }
}
