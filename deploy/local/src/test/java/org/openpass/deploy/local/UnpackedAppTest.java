package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which program is started: what was unpacked and archived of this very jar, else the jar itself. */
class UnpackedAppTest {

    @TempDir
    private Path folder;
    private Path jar;
    private Path unpacked;

    @BeforeEach
    void aBuild() throws IOException {
        jar = Files.writeString(folder.resolve("app.jar"), "first build");
        unpacked = folder.resolve("app-unpacked");
    }

    @Test
    void theJarIsStartedWhereNothingWasPrepared() throws IOException {
        assertThat(new UnpackedApp(jar).start()).endsWith("-jar", jar.toString())
                .noneMatch(option -> option.contains("SharedArchiveFile"));
    }

    @Test
    void whatWasUnpackedOfThisJarIsStartedWithItsClasses() throws IOException {
        prepared();
        assertThat(new UnpackedApp(jar).isPrepared()).isTrue();
        assertThat(new UnpackedApp(jar).start()).endsWith("-jar", unpacked.resolve("app.jar").toString())
                .contains("-XX:SharedArchiveFile=" + ClassArchive.in(unpacked).file());
    }

    @Test
    void theJarOfALaterBuildIsStartedItself() throws IOException {
        prepared();
        Files.writeString(jar, "later build");
        assertThat(new UnpackedApp(jar).isPrepared()).isFalse();
        assertThat(new UnpackedApp(jar).start()).endsWith("-jar", jar.toString())
                .noneMatch(option -> option.contains("SharedArchiveFile"));
    }

    private void prepared() throws IOException {
        Files.createDirectories(unpacked);
        Files.copy(jar, unpacked.resolve("app.jar"));
        Files.writeString(unpacked.resolve("unpacked-of"), Checksums.sha256(jar));
        Files.createFile(ClassArchive.in(unpacked).file());
    }
}
