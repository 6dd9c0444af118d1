package org.openpass.gateway.wco;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published samples, which lie in a folder {@code shared} beside or above the project. */
public final class SharedSamples {

    private SharedSamples() {
    }

    /** The folder: system property {@code shared.dir}, else the first {@code shared} on the way up; aborts without. */
    public static Path folder() {
        String given = System.getProperty("shared.dir");
        Path found = given != null ? Path.of(given) : above(Path.of("").toAbsolutePath());
        assumeTrue(found != null && Files.isDirectory(found.resolve("samples/wco-declarations")),
                "no folder 'shared' with samples/wco-declarations beside or above the project, and -Dshared.dir does not "
                        + "name one: tests over the published messages do not run");
        return found;
    }

    /** All published messages, sorted. */
    public static List<Path> messages() {
        try (Stream<Path> files = Files.walk(folder().resolve("samples/wco-declarations"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path above(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve("shared/samples"))) {
                return each.resolve("shared");
            }
        }
        return null;
    }
}
