package org.openpass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Puts the application on the shared stores and gives it the clock that tests move. */
public final class TestStack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The administrator of every stack that tests use, known so that several modules can share one. */
    static final String ADMIN_PASSWORD = "known-to-every-test";

    /** How often an address may look something up in a minute. */
    public static final int PUBLIC_LOOK_UPS = 300;
    /** What opens the trial's door, which the application of tests has, too. */
    public static final String TRIAL_SECRET = "known-to-every-test-and-long-enough";
    private static final String SEARCH_URL = "openpass.search.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(Stores.properties());
        properties.put("openpass.admin-password-file", passwordFile().toString());
        properties.put("openpass.collection.overdue-every", "PT1S");
        properties.put("openpass.tasks.rescore-every", "PT1S");
        // The clock of the last test's application may have been days away from this one's.
        properties.put("openpass.outages.suspect", false);
        // Tests clear when they want it, also in the hours in which it is night in Korea.
        properties.put("openpass.retention.look", "-");
        // Each database would take a second for 90,000 rows that one test asks for.
        properties.put("openpass.reference.places", false);
        properties.put("openpass.outages.move-every", "PT0.2S");
        // All tests ask from one address.
        properties.put("openpass.public.look-ups-a-minute", PUBLIC_LOOK_UPS);
        properties.put("openpass.trial.secret", TRIAL_SECRET);
        // Tests make a thousand accounts, each of which signs in: a sixth of a second of the processor for each would be two minutes.
        properties.put("openpass.sign-in.bcrypt-strength", 4);
        // Written when a test asks for it.
        properties.put("openpass.history.folder", historyFolder().toString());
        properties.put("openpass.history.follow", false);
        notifications(properties);
        SearchLine line = new SearchLine(Stores.properties().get(SEARCH_URL));
        properties.put(SEARCH_URL, line.url());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test stack", properties));
        context.getBeanFactory().registerSingleton("searchLine", line);
        // A singleton is there before any condition is judged, so the application makes no clock of its own.
        context.getBeanFactory().registerSingleton("clock", MovableClock.of(
                Stores.properties().get(Stores.ENGINE_MANAGEMENT)));
        // Nor is there a second installation beside that of tests.
        context.getBeanFactory().registerSingleton("trial", new SaidTrial());
    }

    /** Partners of tests are on this machine; a mail server is there only while a test runs one on the port. */
    private static void notifications(Map<String, Object> properties) {
        properties.put("openpass.secrets-key", "00112233445566778899aabbccddeeff");
        properties.put("openpass.webhooks.allow", "127.0.0.1");
        properties.put("openpass.notifications.every", "PT0.5S");
        properties.put("spring.mail.host", "127.0.0.1");
        try (ServerSocket free = new ServerSocket(0)) {
            properties.put("spring.mail.port", free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each application its own, as of each machine. */
    private static Path historyFolder() {
        try {
            Path folder = Files.createTempDirectory("openpass-history");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path passwordFile() {
        try {
            Path file = Files.createTempFile("openpass-admin", ".password");
            file.toFile().deleteOnExit();
            return Files.writeString(file, ADMIN_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
