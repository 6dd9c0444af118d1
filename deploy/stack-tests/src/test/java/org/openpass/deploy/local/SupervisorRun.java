package org.openpass.deploy.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A supervisor in a process of its own, as the launcher starts it, seen from outside. */
final class SupervisorRun {

    private static final Path HOME = Path.of(System.getProperty("stack.home")).toAbsolutePath().normalize();

    final Path data;
    private final int port;
    private final Path output;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    SupervisorRun(Path folder, int port) {
        this.data = folder.resolve("data");
        this.output = folder.resolve("supervisor.out");
        this.port = port;
    }

    Process start() throws IOException {
        process = launch();
        return process;
    }

    /** A further supervisor in the same folder. */
    Process launch() throws IOException {
        var builder = new ProcessBuilder(Home.java(), "-Xmx128m", "-cp", HOME.resolve("supervisor/lib") + "/*",
                Supervisor.class.getName(), "run", "--data", data.toString(), "--port", String.valueOf(port),
                "--app", appJar().toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // No process lives long enough to be worth more than a quick compilation.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the next start finds in its environment. */
    SupervisorRun with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What the status says of the trial: a field's text, empty while there is none. */
    String trial(String field) throws IOException {
        Matcher found = Pattern.compile("\"trial\":\\{.*\"%s\":\"?([^\"\\]]*)".formatted(field)).matcher(status());
        return belongsToUs() && found.find() ? found.group(1).replace("[", "") : "";
    }

    /** Gives the running supervisor an order, as the application does, and returns its answer. */
    String order(String order) throws IOException {
        Path answer = data.resolve("run/answer-test");
        Files.deleteIfExists(answer);
        Path next = Files.writeString(data.resolve("run/next-order"), order + "\nanswer=answer-test\n");
        Files.move(next, data.resolve("run/order"));
        return Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .until(() -> Files.readString(answer), text -> text.contains("\n= ") || text.startsWith("= "));
    }

    Process process() {
        return process;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    boolean allReady() throws IOException {
        return belongsToUs() && !status().contains("STARTING") && !status().contains("WAITING") && !status().contains("ENDED");
    }

    boolean ready(String child, int restarts) throws IOException {
        return belongsToUs() && status().matches("(?s).*\"%s\":\\{\"pid\":\\d+,\"state\":\"READY\",\"restarts\":%d}.*".formatted(child, restarts));
    }

    /** Ends a child as the kernel would in need of memory. */
    void kill(String child) throws IOException {
        Matcher found = Pattern.compile("\"%s\":\\{\"pid\":(\\d+)".formatted(child)).matcher(status());
        found.find();
        ProcessHandle.of(Long.parseLong(found.group(1))).ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
    }

    String engineRest() throws IOException {
        return "http://127.0.0.1:" + read("ports.properties").getProperty("engine.rest");
    }

    Database database() throws IOException {
        return new Database("jdbc:postgresql://127.0.0.1:" + read("ports.properties").getProperty("postgres") + "/openpass",
                "openpass", read("secrets.properties").getProperty("database.password"));
    }

    private Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private boolean belongsToUs() throws IOException {
        return status().contains("\"supervisor\":" + process.pid() + ",");
    }

    private String status() throws IOException {
        Path file = data.resolve("run/status.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Path appJar() throws IOException {
        Path jar = output.resolveSibling("app.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, AnsweringApp.class.getName());
        String entry = AnsweringApp.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file, manifest);
                var code = AnsweringApp.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return jar;
    }
}
