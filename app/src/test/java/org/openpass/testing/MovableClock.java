package org.openpass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Real time plus what tests have added: it moves forward only, and the engine's controlled clock moves with it. It is
 * never pinned, since a pinned engine no longer exports in time. On a stack whose engine runs ahead already, because
 * another module's tests moved it, it begins where the engine is.
 */
public final class MovableClock extends Clock implements TrialTime {

    /** Where customs offices are. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final URI engine;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    private MovableClock(URI engine, ZoneId zone, AtomicReference<Duration> offset) {
        this.engine = engine;
        this.zone = zone;
        this.offset = offset;
    }

    /** The clock of a stack. @param engineManagement the engine's actuator */
    public static MovableClock of(String engineManagement) {
        URI engine = URI.create(engineManagement);
        JsonMapper json = new JsonMapper();
        Instant there = Instant.ofEpochMilli(json.readTree(send(HttpRequest.newBuilder(
                engine.resolve("/actuator/clock")).build())).path("epochMilli").asLong());
        Duration ahead = Duration.between(Instant.now(), there);
        return new MovableClock(engine, ZoneOffset.UTC,
                new AtomicReference<>(ahead.compareTo(Duration.ofMinutes(1)) > 0 ? ahead : Duration.ZERO));
    }

    /** Moves application and engine forward. */
    public synchronized void add(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + step);
        }
        offset.updateAndGet(step::plus);
        send(HttpRequest.newBuilder(engine.resolve("/actuator/clock/add")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + step.toMillis() + "}")).build());
    }

    /** Moves forward to a moment that has not come yet. */
    public void moveTo(Instant moment) {
        add(Duration.between(instant(), moment));
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public synchronized void forwardTo(Instant moment) {
        if (moment.isAfter(instant())) {
            moveTo(moment);
        }
    }

    private static String send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The engine's clock is not controlled: " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(engine, other, offset);
    }
}
