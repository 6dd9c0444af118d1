package org.openpass.trial.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.openpass.trial.TrialTime;

/**
 * The clock of a trial: real time and what was added to it. The engine's is moved with it and never pinned, since a pinned
 * engine exports nothing.
 */
final class TrialClock extends Clock implements TrialTime {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI engine;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    /** @param engine the broker's actuator */
    TrialClock(URI engine) {
        this(engine, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private TrialClock(URI engine, ZoneId zone, AtomicReference<Duration> ahead) {
        this.engine = engine;
        this.zone = zone;
        this.ahead = ahead;
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public synchronized void forwardTo(Instant moment) {
        Duration step = Duration.between(instant(), moment);
        if (step.isNegative() || step.toMillis() == 0) {
            return;
        }
        // The application first: what the engine's timers set off finds a time at which they are due.
        ahead.updateAndGet(step::plus);
        moveEngine(step);
    }

    private void moveEngine(Duration step) {
        var request = HttpRequest.newBuilder(engine.resolve("/actuator/clock/add")).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + step.toMillis() + "}")).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The engine's clock does not move: " + answer.body());
            }
        } catch (IOException away) {
            throw new IllegalStateException("The engine's clock does not move: " + away.getMessage(), away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TrialClock(engine, other, ahead);
    }
}
