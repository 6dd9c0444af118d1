package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is done once after a build, so that every later start, and every recovery from a crash, takes half as long: the
 * application is unpacked, and the classes of application and engine are archived.
 */
final class Preparation {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Home home;
    private final Optional<UnpackedApp> app;

    /** @param app the executable jar; empty: only the engine is prepared */
    Preparation(Home home, Optional<Path> app) {
        this.home = home;
        this.app = app.map(UnpackedApp::new);
    }

    /** Does what is left to do. What does not succeed costs only the time that it would have saved, and is said. */
    void make() throws IOException, InterruptedException {
        boolean engine = ClassArchive.in(home.engine()).exists();
        boolean unpacked = app.isEmpty() || app.get().isPrepared();
        if (engine && unpacked) {
            return;
        }
        StatusFile.say("loading classes once, for faster starts");
        Path folder = Files.createTempDirectory("openpass-prepare");
        try {
            if (!engine) {
                archiveEngine(folder);
            }
            if (!unpacked) {
                app.get().prepare(folder.resolve("app.log"));
            }
            Trees.delete(folder);
        } catch (IOException failed) {
            StatusFile.say("starts will take longer: " + failed.getMessage());
        }
    }

    private void archiveEngine(Path folder) throws IOException {
        try (var dir = new DataDir(folder.resolve("engine"))) {
            dir.open();
            var engine = new TrainedEngine(dir, home);
            engine.start();
            Readiness.await(engine, LIMIT, () -> false);
            engine.stop(LIMIT);
            if (!ClassArchive.in(home.engine()).exists()) {
                throw new IOException("the engine's classes were not archived; "
                        + dir.logs().resolve("engine.log") + " says why");
            }
        }
    }
}
