package org.openpass.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program's classes as the virtual machine has them after loading (class data sharing): with it a start takes about half the
 * processor time. It is made beside the program by {@link Preparation}, for one build and one Java; whatever else starts the
 * program ignores it.
 */
record ClassArchive(Path file) {

    /** Object headers of 8 bytes instead of 12 (JEP 519): less memory to fill and to collect. An archive is of one kind. */
    private static final List<String> HEADERS = Runtime.version().feature() >= 25
            ? List.of("-XX:+UseCompactObjectHeaders") : List.of();

    /** The archive of the program in the folder, for the Java that runs now. */
    static ClassArchive in(Path folder) {
        return new ClassArchive(folder.resolve("classes-%s%s.jsa".formatted(Runtime.version().toString().replace('+', '_'),
                HEADERS.isEmpty() ? "" : "-compact")));
    }

    boolean exists() {
        return Files.isReadable(file);
    }

    /** Options of a start that uses it when it is there. */
    List<String> use() {
        // Without -Xlog the virtual machine writes into the program's log what it does not find in the archive.
        return exists() ? with(List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off")) : HEADERS;
    }

    /** Options of a start that writes it at its orderly end. */
    List<String> make() {
        return with(List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    }

    private static List<String> with(List<String> options) {
        return Stream.concat(HEADERS.stream(), options.stream()).toList();
    }
}
