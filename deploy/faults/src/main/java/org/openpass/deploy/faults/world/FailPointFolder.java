package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.openpass.deploy.local.UnpackedApp;
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

    /** A copy of the application with fail-points in it; unpacked and with its classes archived, so that it starts fast. */
    public Path application() throws IOException, InterruptedException {
        Path unpacked = folder.resolve("application");
        Process unpack = new ProcessBuilder(Installation.java(), "-Djarmode=tools", "-jar", Installation.app().toString(),
                "extract", "--destination", unpacked.toString()).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (unpack.waitFor() != 0) {
            throw new IOException("The application could not be unpacked");
        }
        Files.copy(Installation.root().resolve("deploy/failpoints/target/openpass-failpoints.jar"),
                unpacked.resolve("lib/openpass-failpoints.jar"));
        Path jar = unpacked.resolve(Installation.app().getFileName());
        try (var archive = FileSystems.newFileSystem(jar)) {
            Path file = archive.getPath("META-INF/MANIFEST.MF");
            Manifest manifest;
            try (var in = Files.newInputStream(file)) {
                manifest = new Manifest(in);
            }
            manifest.getMainAttributes().computeIfPresent(Attributes.Name.CLASS_PATH,
                    (name, path) -> path + " lib/openpass-failpoints.jar");
            try (var out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
        }
        UnpackedApp.archiveClasses(jar, folder.resolve("classes.log"));
        return jar;
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

    /** Whether it has not ended for so long. */
    public boolean quietFor(Duration time) throws IOException {
        Path path = folder.resolve("crashed");
        return !Files.exists(path) || Files.getLastModifiedTime(path).toInstant().plus(time).isBefore(Instant.now());
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
