package org.openpass.trial.door;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Stands before a trial installation, which a secret makes one: before there is any bean it refuses to start on a database that
 * is no trial's, and beside anything that reaches other people. A secret that was given to the system by mistake so stops the
 * start, and touches nothing.
 */
public final class TrialGuard implements EnvironmentPostProcessor {

    /** Makes an installation one for trials. */
    static final String SECRET = "openpass.trial.secret";
    /** Set here alone: all doors but the trial's are closed. */
    static final String WALLED = "openpass.trial.walled";

    private static final int LEAST_SECRET = 32;
    /** What leads to other people's machines. */
    private static final List<String> PARTNERS = List.of("spring.mail.host", "spring.mail.jndi-name", "openpass.rates.source",
            "openpass.oidc.issuer", "openpass.scanner.clamav", "openpass.webhooks.allow",
            "management.opentelemetry.tracing.export.otlp.endpoint", "management.otlp.tracing.endpoint");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String secret = environment.getProperty(SECRET, "");
        if (secret.isBlank()) {
            return;
        }
        List<String> faults = faults(environment, secret);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(SECRET + " makes this an installation for trials, and it does not start as one: "
                    + String.join("; ", faults));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("trial", Map.of(WALLED, true,
                // Its time runs ahead: every beat would look like one that was missed.
                "openpass.outages.suspect", false, "server.address", "127.0.0.1")));
    }

    private static List<String> faults(Environment environment, String secret) {
        List<String> faults = new ArrayList<>();
        if (secret.length() < LEAST_SECRET) {
            faults.add("the secret has fewer than " + LEAST_SECRET + " characters");
        }
        String database = environment.getProperty("spring.datasource.url", "");
        if (!database.replaceFirst("\\?.*", "").endsWith("_trial")) {
            faults.add("spring.datasource.url must name a database of its own that ends with _trial");
        }
        if (!named(environment.getProperty("openpass.engine.management-address", ""))) {
            faults.add("openpass.engine.management-address must name the trial's own engine, whose clock is moved");
        }
        PARTNERS.stream().filter(name -> !environment.getProperty(name, "").isBlank())
                .forEach(name -> faults.add(name + " must not be set"));
        return faults;
    }

    private static boolean named(String address) {
        return !address.isBlank() && URI.create(address).getHost() != null;
    }
}
