package org.openpass.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program's classes as the virtual machine has them after loading (class data sharing): with it a start takes about half the
 * processor time. It is made beside the program by {@link Preparation}, for one build and one Java; whatever else starts the
 * program ignores it.
 */
record ClassArchive(Path file) {

    /** The archive of the program in the folder, for the Java that runs now. */
    static ClassArchive in(Path folder) {
        return new ClassArchive(folder.resolve("classes-%s.jsa".formatted(Runtime.version().toString().replace('+', '_'))));
    }

    boolean exists() {
        return Files.isReadable(file);
    }

    /** Options of a start that uses it; none when there is none. */
    List<String> use() {
        // Without -Xlog the virtual machine writes into the program's log what it does not find in the archive.
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** Options of a start that writes it at its orderly end. */
    List<String> make() {
        return List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
