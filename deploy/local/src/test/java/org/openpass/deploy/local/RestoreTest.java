package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is laid down but a whole backup, and nothing is laid over data. */
class RestoreTest {

    @TempDir
    private Path folder;
    private Path backup;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void backUp() throws IOException {
        backup = folder.resolve("backup");
        write(backup.resolve("postgres/data/PG_VERSION"), "18\n");
        Files.createDirectories(backup.resolve("postgres/data/pg_notify"));
        write(backup.resolve("engine/data/log"), "engine's log");
        write(backup.resolve("secrets.properties"), "database.password=secret\n");
        new Manifest(Manifest.FORMAT, "1", "8.6.0", "18", Instant.EPOCH, "1 a " + Instant.EPOCH, Map.of("1", 7L), 1.5,
                Checksums.folders(backup), Checksums.of(backup)).write(backup);
    }

    @Test
    void allIsThereAndBelongsToItsOwnerOnly() throws IOException {
        Path data = folder.resolve("data");
        restore(data, false);
        assertThat(data.resolve("engine/data/log")).hasContent("engine's log");
        assertThat(data.resolve("postgres/data/pg_notify")).isEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(data.resolve("manifest.json")).doesNotExist();
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @Test
    void aCopyWithoutItsManifestIsNoBackup() throws IOException {
        Files.delete(backup.resolve("manifest.json"));
        assertThatThrownBy(() -> restore(folder.resolve("data"), false)).isInstanceOf(Refusal.class)
                .hasMessageContaining("holds no backup");
    }

    @Test
    void aDamagedBackupLaysNothingDown() throws IOException {
        Files.writeString(backup.resolve("engine/data/log"), "engine's lag");
        assertThatThrownBy(() -> restore(folder.resolve("data"), false)).isInstanceOf(Refusal.class)
                .hasMessageContaining("engine/data/log is not what was written");
        assertThat(folder.resolve("data/engine")).doesNotExist();
        Files.delete(backup.resolve("engine/data/log"));
        assertThatThrownBy(() -> restore(folder.resolve("data"), false)).hasMessageContaining("is missing");
    }

    @Test
    void dataThatAreThereStayUnlessTheyAreToBeMovedAside() throws IOException {
        Path data = folder.resolve("data");
        write(data.resolve("engine/data/log"), "other");
        assertThatThrownBy(() -> restore(data, false)).isInstanceOf(Refusal.class).hasMessageContaining("--replace");
        restore(data, true);
        assertThat(data.resolve("engine/data/log")).hasContent("engine's log");
        try (var all = Files.list(data)) {
            Path aside = all.filter(path -> path.getFileName().toString().startsWith("replaced-")).findFirst().orElseThrow();
            assertThat(aside.resolve("engine/data/log")).hasContent("other");
        }
    }

    @Test
    void aRestoreThatDidNotEndIsBegunAgainAndNothingStartsBefore() throws IOException {
        Path data = folder.resolve("data");
        write(data.resolve("engine/data/log"), "half");
        Files.createDirectories(data.resolve("restoring/postgres"));
        try (var dir = new DataDir(data)) {
            assertThatThrownBy(dir::open).isInstanceOf(Refusal.class).hasMessageContaining("did not come to its end");
        }
        restore(data, false);
        assertThat(data.resolve("engine/data/log")).hasContent("engine's log");
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    private void restore(Path data, boolean replace) throws IOException {
        try (var dir = new DataDir(data)) {
            assertThat(dir.tryOpen()).isTrue();
            new Restore(backup, dir, "8.6.0", said::add).run(replace);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
