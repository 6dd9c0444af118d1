package org.openpass.deploy.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The assembled programs: {@code engine/}, {@code postgres/}, {@code search/}; nothing is ever written there. */
record Home(Path root) {

    /** Finds it beside this class's jar or class folder, wherever the build or an installation put that. */
    static Home find() {
        String given = System.getProperty("openpass.local.home");
        if (given != null) {
            return new Home(Path.of(given));
        }
        try {
            Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path built = code.resolveSibling("home");
            Path installed = code.getParent().getParent().getParent();
            if (Files.isDirectory(built.resolve("engine/lib"))) {
                return new Home(built);
            }
            if (Files.isDirectory(installed.resolve("engine/lib"))) {
                return new Home(installed);
            }
            throw new Refusal("The engine and stores are not assembled beside " + code + "; run 'mvn package' first.");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path engine() {
        return root.resolve("engine");
    }

    Path postgresArchive() {
        return root.resolve("postgres/postgres-linux-x86_64.txz");
    }

    Path search() {
        return root.resolve("search");
    }

    /** Whether the search node was assembled; everything but search works without it. */
    boolean hasSearch() {
        return Files.isDirectory(search().resolve("lib"));
    }

    /** The {@code java} of the JDK that this program itself runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
