package org.openpass.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The folder that a backup is written to; until it is sealed it is none, and what fails is taken away again. */
final class BackupFolder implements AutoCloseable {

    static final String DATABASE = "postgres/data";
    static final String ENGINE = "engine/data";
    /** Beside the data: without these the copy could not be opened. */
    private static final List<String> KEYS = List.of("secrets.properties", "admin-password", "bank-keys");
    private static final long SPARE_BYTES = 64L << 20;

    private final Path target;
    private final DataDir dir;
    private final boolean existed;
    private boolean sealed;

    /** @throws Refusal when the target cannot take a backup of this folder */
    BackupFolder(Path target, DataDir dir) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        this.dir = dir;
        if (this.target.startsWith(dir.root()) || dir.root().startsWith(this.target)) {
            throw new Refusal("A backup inside of what it backs up is lost with it; choose a folder outside of " + dir.root() + ".");
        }
        existed = Files.exists(this.target);
        if (existed && (!Files.isDirectory(this.target) || !isEmpty(this.target))) {
            throw new Refusal(this.target + " is not empty; choose a new folder for the backup.");
        }
        Files.createDirectories(this.target);
        Files.setPosixFilePermissions(this.target, Trees.OWNER_ONLY_FOLDER.value());
        long needed = FolderCopy.size(dir.resolve(DATABASE)) + FolderCopy.size(dir.resolve(ENGINE)) + SPARE_BYTES;
        long free = Files.getFileStore(this.target).getUsableSpace();
        if (free < needed) {
            close();
            throw new Refusal("The backup needs %d MB and %s has %d MB free; choose another place.".formatted(
                    needed >> 20, this.target, free >> 20));
        }
        Files.createDirectories(database().getParent(), Trees.OWNER_ONLY_FOLDER);
        Files.createDirectories(engine().getParent(), Trees.OWNER_ONLY_FOLDER);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    Path database() {
        return target.resolve(DATABASE);
    }

    Path engine() {
        return target.resolve(ENGINE);
    }

    /** Copies the engine's folder and the keys; call it only while the engine does not run. */
    void copyEngineAndKeys() throws IOException {
        if (!Files.isDirectory(dir.resolve(ENGINE)) || !Files.isDirectory(dir.resolve(DATABASE))) {
            throw new Refusal("There is nothing to back up in " + dir.root() + ": it has no engine's folder or no database.");
        }
        FolderCopy.copy(dir.resolve(ENGINE), engine(), entry -> true);
        for (String name : KEYS) {
            Path from = dir.resolve(name);
            if (Files.isDirectory(from)) {
                FolderCopy.copy(from, target.resolve(name), entry -> true);
            } else if (Files.exists(from)) {
                FolderCopy.copyFile(from, target.resolve(name));
            }
        }
    }

    /** Makes it a backup: reads everything back and writes the manifest. */
    Manifest seal(Home home, Instant moment, String epoch, Map<String, Long> feed, double pauseSeconds) throws IOException {
        var manifest = new Manifest(Manifest.FORMAT, version(), EngineBroker.version(home),
                Files.readString(database().resolve("PG_VERSION")).strip(), moment, epoch, feed, pauseSeconds,
                Checksums.folders(target), Checksums.of(target));
        manifest.write(target);
        sealed = true;
        return manifest;
    }

    private static String version() throws IOException {
        try (InputStream stated = BackupFolder.class.getResourceAsStream(
                "/META-INF/maven/org.openpass/openpass-local/pom.properties")) {
            var properties = new Properties();
            if (stated != null) {
                properties.load(stated);
            }
            return properties.getProperty("version", "unknown");
        }
    }

    /** Takes away what is no backup. */
    @Override
    public void close() throws IOException {
        if (sealed) {
            return;
        }
        if (existed) {
            try (Stream<Path> half = Files.list(target)) {
                for (Path entry : half.toList()) {
                    Trees.delete(entry);
                }
            }
        } else {
            Trees.delete(target);
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
