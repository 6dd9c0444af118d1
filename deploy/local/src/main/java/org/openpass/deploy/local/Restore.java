package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lays a backup down in a folder without data: first all of it is verified, then copied beside, then moved into its place.
 * While the folder {@code restoring} is there, nothing starts: the next restore begins again.
 */
final class Restore {

    /** All that one system keeps; logs and notes of a run are not among it. */
    private static final List<String> DATA = List.of("postgres", "engine", "search", "secrets.properties", "admin-password",
            "bank-keys", "ports.properties");
    private static final long SPARE_BYTES = 64L << 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path backup;
    private final DataDir dir;
    private final String engine;
    private final Consumer<String> say;

    /**
     * Prepares it; nothing is touched yet.
     *
     * @param dir opened for the restore, so that nothing starts meanwhile
     * @param engine version of the engine that is to run with the data
     */
    Restore(Path backup, DataDir dir, String engine, Consumer<String> say) {
        this.backup = backup.toAbsolutePath().normalize();
        this.dir = dir;
        this.engine = engine;
        this.say = say;
    }

    /** @param replace whether data that are there already are moved aside */
    void run(boolean replace) throws IOException {
        Manifest manifest = Manifest.read(backup);
        if (!replace && !dir.isRestoring() && hasData()) {
            throw new Refusal("There are data in " + dir.root() + " already; choose an empty folder with --data, or move them "
                    + "aside with --replace.");
        }
        requireSpace(manifest);
        say.accept("Verifying %d files, %d MB, of %s".formatted(manifest.files().size(), manifest.bytes() >> 20, manifest.moment()));
        Checksums.verify(backup, manifest);
        if (dir.isRestoring()) {
            for (String name : DATA) {
                Trees.delete(dir.resolve(name));
            }
            Trees.delete(dir.restoring());
        } else if (hasData()) {
            moveAside();
        }
        layDown(manifest);
        if (!engine.equals(manifest.engine())) {
            say.accept("The backup is of engine %s, and this is %s".formatted(manifest.engine(), engine));
        }
        say.accept("Restored to %s: everything that was acknowledged before %s. Start it with './openpass run --data %s'".formatted(
                dir.root(), manifest.moment(), dir.root()));
    }

    private boolean hasData() {
        return DATA.stream().anyMatch(name -> Files.exists(dir.resolve(name)));
    }

    private void requireSpace(Manifest manifest) throws IOException {
        long free = Files.getFileStore(dir.root()).getUsableSpace();
        if (free < manifest.bytes() + SPARE_BYTES) {
            throw new Refusal("The backup needs %d MB and %s has %d MB free; choose another folder with --data.".formatted(
                    manifest.bytes() + SPARE_BYTES >> 20, dir.root(), free >> 20));
        }
    }

    private void moveAside() throws IOException {
        Path aside = Files.createDirectory(dir.resolve("replaced-" + LocalDateTime.now().format(STAMP)), Trees.OWNER_ONLY_FOLDER);
        for (String name : DATA) {
            if (Files.exists(dir.resolve(name))) {
                Files.move(dir.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        say.accept("The data that were there are now in " + aside);
    }

    private void layDown(Manifest manifest) throws IOException {
        Path beside = Files.createDirectory(dir.restoring(), Trees.OWNER_ONLY_FOLDER);
        for (String folder : manifest.folders()) {
            Files.createDirectories(beside.resolve(folder), Trees.OWNER_ONLY_FOLDER);
        }
        for (Manifest.Entry entry : manifest.files()) {
            Path target = beside.resolve(entry.path());
            Files.copy(backup.resolve(entry.path()), target);
            Files.setPosixFilePermissions(target, Trees.OWNER_ONLY_FILE.value());
            DurableFile.force(target);
        }
        try (Stream<Path> parts = Files.list(beside)) {
            for (Path part : parts.toList()) {
                Files.move(part, dir.resolve(part.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        DurableFile.force(dir.root());
        Files.delete(beside);
    }
}
