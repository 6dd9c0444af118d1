package org.openpass.deploy.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes each seam that the process passes and ends the process at those that are armed, at their first passing. Its folder
 * holds {@code armed} (regular expressions of names, one a line; no such file: nothing is armed), {@code crashed} (names of
 * the seams where the process ended, which it passes from then on) and {@code passed}.
 */
final class FailPoints {

    private static final Logger log = LoggerFactory.getLogger(FailPoints.class);
    private static final int KILLED = 137;

    private final Path folder;
    private final Set<String> passed = new HashSet<>();

    FailPoints(Path folder) {
        this.folder = folder;
        passed.addAll(lines("passed"));
    }

    Path folder() {
        return folder;
    }

    /** The process is at this seam now; returns unless it is armed. */
    synchronized void pass(String seam) {
        if (passed.add(seam)) {
            append("passed", seam);
        }
        if (mustEnd(seam)) {
            append("crashed", seam);
            log.info("Ends here: {}", seam);
            // As a crash would: no shutdown hook runs, nothing is flushed, no transaction is ended.
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private boolean mustEnd(String seam) {
        return Files.exists(folder.resolve("armed")) && lines("armed").stream().anyMatch(seam::matches)
                && !lines("crashed").contains(seam);
    }

    private List<String> lines(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String file, String line) {
        try (var channel = FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
