package org.openpass.deploy.local;

import java.io.IOException;
import java.util.Map;

/** {@code backup} and {@code restore}: commands of a process of their own, which ends with them. */
final class DataCommands {

    private DataCommands() {
    }

    /** Backs up the folder, itself when nothing runs there, else by the supervisor that does. Returns the exit code. */
    static int backup(Options options, Map<String, String> environment) throws IOException {
        External.refuse(environment);
        try (var dir = new DataDir(options.path("data"))) {
            dir.requireExists();
            if (!dir.tryOpen()) {
                return Order.backup(dir, options.path("to"));
            }
            StoppedBackup.of(dir, options.path("to"), System.out::println);
            return 0;
        }
    }

    static int restore(Options options) throws IOException {
        try (var dir = new DataDir(options.path("data"))) {
            Manifest.read(options.path("from").toAbsolutePath());
            if (!dir.tryOpen()) {
                throw dir.inUse();
            }
            dir.endOrphans();
            new Restore(options.path("from"), dir, EngineBroker.version(Home.find()), System.out::println).run(options.has("replace"));
            return 0;
        }
    }
}
