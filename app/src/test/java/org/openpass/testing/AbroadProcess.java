package org.openpass.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.OpenPass;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application of another country in a process of its own, since a process keeps one country's time; without an engine and
 * with no more than is asked for, at a moment that the test says. Its administrator's password is {@link TestStack#ADMIN_PASSWORD}.
 */
public final class AbroadProcess implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private String url;

    /** Starts it, and returns when it answers or has ended. */
    public AbroadProcess(String country, Instant now, String jdbcUrl) throws IOException {
        Path password = Files.writeString(Files.createTempFile("openpass-abroad", ".password"), TestStack.ADMIN_PASSWORD);
        password.toFile().deleteOnExit();
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                AbroadProcess.class.getName(), now.toString(), "--openpass.country=" + country,
                "--spring.datasource.url=" + jdbcUrl, "--spring.datasource.username=postgres", "--server.port=0",
                "--openpass.engine.enabled=false", "--spring.main.lazy-initialization=true",
                "--openpass.search.url=http://127.0.0.1:9", "--openpass.admin-password-file=" + password,
                "--logging.level.root=error").redirectErrorStream(true).start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                url = line.substring(READY.length());
                Thread.ofVirtual().start(() -> drain(out));
                return;
            }
        }
    }

    /** Whose output nobody takes stands still. */
    private static void drain(BufferedReader out) {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // The test is over.
        }
    }

    /** Runs in the other process: a moment, then the application's arguments. */
    public static void main(String[] args) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(args[0])));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(OpenPass.class)
                .initializers(each -> each.getBeanFactory().registerSingleton("clock", clock))
                .run(List.of(args).subList(1, args.length).toArray(String[]::new));
        System.out.println(READY + "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Its administrator. */
    public Api admin() {
        if (url == null) {
            throw new IllegalStateException("It did not start:\n" + String.join("\n", said));
        }
        return Api.at(url).account("admin", TestStack.ADMIN_PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
