package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application unpacked beside its executable jar: as plain jars it starts faster, and its classes can be archived. */
public final class UnpackedApp {

    /** What it is told while it only loads its classes: that needs neither database nor engine. */
    private static final List<String> NO_STORES = List.of("--spring.flyway.enabled=false",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "--spring.datasource.hikari.initialization-fail-timeout=-1");
    private static final long LIMIT_SECONDS = 180;

    private final Path executable;
    private final Path folder;

    UnpackedApp(Path executable) {
        this.executable = executable.toAbsolutePath();
        String name = executable.getFileName().toString();
        this.folder = this.executable.resolveSibling((name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name)
                + "-unpacked");
    }

    /** The arguments of {@code java} that start the application: unpacked when that is of this very jar. */
    List<String> start() throws IOException {
        Path jar = isCurrent() ? jar() : executable;
        var arguments = new ArrayList<>(ClassArchive.in(jar.getParent()).use());
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    /** Whether it was unpacked of the jar that is there now. */
    boolean isCurrent() throws IOException {
        Path stamp = stamp();
        return Files.isReadable(stamp) && Files.readString(stamp).equals(identity());
    }

    /** Whether nothing is left to do. */
    boolean isPrepared() throws IOException {
        return isCurrent() && ClassArchive.in(folder).exists();
    }

    /** Unpacks it and archives its classes. */
    void prepare(Path log) throws IOException, InterruptedException {
        Trees.delete(folder);
        run(log, List.of(Home.java(), "-Djarmode=tools", "-jar", executable.toString(), "extract", "--destination",
                folder.toString()));
        Files.writeString(stamp(), identity());
        archiveClasses(jar(), log);
    }

    /**
     * Archives the classes of an application of plain jars, beside its jar.
     *
     * @throws IOException when it did not succeed; {@code log} has what the application said
     */
    public static void archiveClasses(Path jar, Path log) throws IOException, InterruptedException {
        var training = new ArrayList<>(List.of(Home.java(), "-Xmx1g", "-XX:+UseParallelGC"));
        training.addAll(ClassArchive.in(jar.getParent()).make());
        training.addAll(List.of("-Dspring.context.exit=onRefresh", "-Dfile.encoding=UTF-8", "-jar", jar.toString()));
        training.addAll(NO_STORES);
        run(log, training);
    }

    private static void run(Path log, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|OPENPASS)_.*"));
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().onExit().join();
            throw new IOException("The application did not load its classes within " + LIMIT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("The application ended with " + process.exitValue() + " while it loaded its classes; "
                    + log + " says why");
        }
    }

    private Path jar() {
        return folder.resolve(executable.getFileName());
    }

    private Path stamp() {
        return folder.resolve("unpacked-of");
    }

    /** By its content: builds give their jars a fixed time. */
    private String identity() throws IOException {
        return Checksums.sha256(executable);
    }
}
