package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Backs up the folder of a system that does not run: nothing moves, so the folders are copied as they are. */
final class StoppedBackup {

    private StoppedBackup() {
    }

    /** @param dir opened, so that nothing starts meanwhile */
    static void of(DataDir dir, Path target, Consumer<String> say) throws IOException {
        dir.endOrphans();
        try (var folder = new BackupFolder(target, dir)) {
            say.accept("OpenPass does not run; its folders are copied");
            folder.copyEngineAndKeys();
            FolderCopy.copy(dir.resolve(BackupFolder.DATABASE), folder.database(),
                    entry -> !entry.getFileName().toString().startsWith("postmaster."));
            Path epoch = folder.engine().resolve(Epochs.FILE);
            List<String> lines = Files.exists(epoch) ? Files.readAllLines(epoch) : List.of("unknown");
            Manifest manifest = folder.seal(Home.find(), Instant.now(), lines.getLast(), Map.of(), 0);
            say.accept("Backup of %d files, %d MB, in %s".formatted(manifest.files().size(), manifest.bytes() >> 20, folder));
        }
    }
}
