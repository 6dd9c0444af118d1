package org.openpass.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application once more, for trials: it knows the trial's engine and database and nothing else. What the environment names
 * for the system (mail, partners, an identity provider, stores) is kept from it.
 */
final class TrialApp extends ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern IDLE = Pattern.compile("\"idleSeconds\":(\\d+)");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    private final UnpackedApp program;
    private final int port;
    private final Endpoints endpoints;
    private final String secret;
    private final String country;

    /** @param outer the supervisor's environment: only the country is taken from it, since its law is tried */
    TrialApp(DataDir dir, Path jar, Ports ports, Endpoints endpoints, String secret, Map<String, String> outer) {
        super(dir, "app");
        this.program = new UnpackedApp(jar);
        this.port = ports.of("app", 0);
        this.endpoints = endpoints;
        this.secret = secret;
        this.country = outer.getOrDefault("OPENPASS_COUNTRY", "");
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    List<String> command() throws IOException {
        var command = new ArrayList<>(List.of(Home.java(), "-Xmx448m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(program.start());
        return command;
    }

    @Override
    Map<String, String> environment() {
        var values = new HashMap<>(endpoints.asEnvironment());
        values.put("SERVER_PORT", String.valueOf(port));
        values.put("SERVER_ADDRESS", "127.0.0.1");
        values.put("OPENPASS_TRIAL_SECRET", secret);
        values.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "16");
        // Nothing is looked for there: an address where nobody answers.
        values.put("OPENPASS_SEARCH_URL", "http://127.0.0.1:9");
        values.put("OPENPASS_OUTAGES_SUSPECT", "false");
        values.put("OPENPASS_REFERENCE_PLACES", "false");
        values.put("OPENPASS_RETENTION_LOOK", "-");
        if (!country.isEmpty()) {
            values.put("OPENPASS_COUNTRY", country);
        }
        return values;
    }

    /** Its engine runs and has the packaged models, so that a set can be laid over them. */
    @Override
    public boolean ready() {
        return idleSeconds().isPresent();
    }

    /** For how long nobody has tried anything; empty when it does not answer. */
    OptionalLong idleSeconds() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/trial/v1")).timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher idle = IDLE.matcher(answer.body());
            return answer.statusCode() == 200 && idle.find() ? OptionalLong.of(Long.parseLong(idle.group(1)))
                    : OptionalLong.empty();
        } catch (IOException notNow) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
