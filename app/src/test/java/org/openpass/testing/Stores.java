package org.openpass.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.openpass.deploy.local.LocalStack;

/**
 * The engine and the stores that all integration tests of a program share, as Spring properties; of programs side by side
 * each has its own.
 *
 * <p>{@code -Dstores.connection=FILE} names a stack that runs already. Without it, {@code -Dstores=docker} takes
 * PostgreSQL and Elasticsearch from containers, {@code embedded} from real servers on this machine, and {@code auto},
 * the default, from containers where Docker can really run them. The engine is the embedded genuine broker in each
 * case, since its exporter and its controlled clock are part of what is tested.
 */
public final class Stores {

    /** The engine's actuator, where its controlled clock is moved. */
    public static final String ENGINE_MANAGEMENT = "openpass.engine.management-address";

    /** Of test programs side by side only the first takes what runs already: the others would move its clock. */
    private static final String FIRST = "program-1";
    private static final Path DATA = Path.of("target", "test-stack-of-" + System.getProperty("stores.program", FIRST));
    private static Map<String, String> properties;

    private Stores() {
    }

    /** The connection details; the first call starts what has to be started, and the end of the JVM stops it. */
    public static synchronized Map<String, String> properties() {
        if (properties == null) {
            String file = System.getProperty("stores.connection");
            properties = file != null && FIRST.equals(System.getProperty("stores.program", FIRST)) ? read(Path.of(file))
                    : start(System.getProperty("stores", "auto"));
        }
        return properties;
    }

    private static Map<String, String> read(Path file) {
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(in);
            Map<String, String> found = new TreeMap<>();
            read.stringPropertyNames().forEach(name -> found.put(name, read.getProperty(name)));
            return Map.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("The stores' connection details cannot be read from " + file, e);
        }
    }

    private static Map<String, String> start(String wanted) {
        Map<String, String> containers = switch (wanted) {
            case "embedded" -> Map.of();
            case "docker" -> Containers.start();
            case "auto" -> DockerProbe.canRun(Containers.POSTGRES, Containers.ELASTICSEARCH)
                    ? Containers.start() : Map.of();
            default -> throw new IllegalArgumentException("-Dstores is auto, docker or embedded, not " + wanted);
        };
        LocalStack stack = LocalStack.in(DATA).environment(containers).controlledClock(true).testMode(true)
                .fresh(true).start();
        // The broker takes commands a moment before its management answers.
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> answers(stack.engineManagement()));
        return Map.of(
                "spring.datasource.url", stack.jdbcUrl(),
                "spring.datasource.username", stack.user(),
                "spring.datasource.password", stack.password(),
                "openpass.engine.grpc-address", stack.engineGrpc(),
                "openpass.engine.rest-address", stack.engineRest(),
                ENGINE_MANAGEMENT, stack.engineManagement(),
                "openpass.search.url", stack.searchUrl());
    }

    private static boolean answers(String management) throws IOException {
        var connection = (HttpURLConnection) URI.create(management).resolve("/actuator/clock").toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
