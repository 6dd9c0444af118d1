package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.rig.Installation;

/** The other end of the fail-points: arms them and reads where the process ended. */
public final class FailPointFolder {

    /** The environment variable that tells the application where the folder is. */
    public static final String VARIABLE = "OPENPASS_FAILPOINTS_FOLDER";

    private final Path folder;

    public FailPointFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** A copy of the application with fail-points in it. */
    public Path application() throws IOException {
        Path copy = Files.copy(Installation.app(), folder.resolve("app.jar"), StandardCopyOption.REPLACE_EXISTING);
        Path added = Installation.root().resolve("deploy/failpoints/target/openpass-failpoints.jar");
        // Spring Boot reads a jar inside a jar only when it is not compressed.
        try (var jar = FileSystems.newFileSystem(copy, Map.of("compressionMethod", "STORED"))) {
            Files.copy(added, jar.getPath("BOOT-INF/lib/openpass-failpoints.jar"));
        }
        return copy;
    }

    /** Moves the application's clock ahead of the machine's. */
    public void clockAhead(Duration ahead) throws IOException {
        Path next = Files.writeString(folder.resolve("ahead.new"), ahead.toString());
        Files.move(next, folder.resolve("ahead"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends the process at each seam whose name matches one of these, at its first passing from now on. */
    public void arm(List<String> expressions) throws IOException {
        Path next = Files.write(folder.resolve("armed.new"), expressions);
        Files.move(next, folder.resolve("armed"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends the process nowhere any more. */
    public void disarm() throws IOException {
        Files.deleteIfExists(folder.resolve("armed"));
    }

    /** Forgets where the process ended, so that it ends there again; returns it. */
    public List<String> forget() throws IOException {
        List<String> before = crashed();
        Files.deleteIfExists(folder.resolve("crashed"));
        return before;
    }

    /** Where the process ended, in order. */
    public List<String> crashed() throws IOException {
        return lines("crashed");
    }

    /** Every seam that it passed. */
    public List<String> passed() throws IOException {
        return lines("passed");
    }

    private List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }
}
