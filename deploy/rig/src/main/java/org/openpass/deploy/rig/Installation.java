package org.openpass.deploy.rig;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built programs are: found from the working directory upwards, as the launcher {@code openpass} lies there. */
public final class Installation {

    private static final Path ROOT = find(Path.of("").toAbsolutePath());

    private Installation() {
    }

    private static Path find(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("openpass")) && Files.isDirectory(folder.resolve("deploy"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No OpenPass is built in " + from + " or above it");
    }

    /** The folder of the launcher. */
    public static Path root() {
        return ROOT;
    }

    /** The executable jar of the application. */
    public static Path app() {
        return ROOT.resolve("app/target/openpass-app-exec.jar");
    }

    /** The folder of the simulated bank's jar and its libraries. */
    public static Path bank() {
        return ROOT.resolve("deploy/bank/target");
    }

    /** Supervisor, engine and stores, assembled. */
    public static Path home() {
        return ROOT.resolve("deploy/local/target/home");
    }

    /** The {@code java} of the JDK that this program runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
