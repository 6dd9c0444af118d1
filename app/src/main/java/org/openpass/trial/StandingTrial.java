package org.openpass.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.openpass.authoring.Trial.Stage;
import org.openpass.authoring.Trial.State;

/** An installation for trials that operators keep beside a cluster: it is there or away, and nobody here starts it. */
final class StandingTrial implements TrialPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI url;
    private final String secret;

    StandingTrial(URI url, String secret) {
        this.url = url;
        this.secret = secret;
    }

    @Override
    public State state() {
        var request = HttpRequest.newBuilder(url.resolve("/trial/v1")).timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret).build();
        try {
            int status = DoorCalls.CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? new State(Stage.READY, "", Instant.now())
                    : new State(Stage.ENDED, "The trial installation at " + url + " answers " + status, null);
        } catch (IOException away) {
            return new State(Stage.ENDED, "The trial installation at " + url + " does not answer", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new State(Stage.ENDED, "", null);
        }
    }

    @Override
    public void start() {
        // Its operators do.
    }

    @Override
    public void end() {
        // It stays.
    }

    @Override
    public URI door() {
        return url;
    }
}
