package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory programs can have without others being driven out. */
final class FreeMemory {

    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private FreeMemory() {
    }

    /** In MB; where the system does not tell, no limit. */
    static long megabytes() {
        try {
            return Files.readAllLines(MEMINFO).stream().filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(Long.MAX_VALUE);
        } catch (IOException anotherSystem) {
            return Long.MAX_VALUE;
        }
    }
}
