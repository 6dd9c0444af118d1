package org.openpass.trial;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import org.openpass.authoring.TrialRefused;
import org.openpass.authoring.TrialRefused.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a trial's door, with the secret; an answer that is none says why. */
final class DoorCalls {

    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration LAW_WITHIN = Duration.ofSeconds(120);
    private static final int CONFLICT = 409;

    private final String secret;
    private final JsonMapper json;

    DoorCalls(String secret, JsonMapper json) {
        this.secret = secret;
        this.json = json;
    }

    <T> T get(URI door, String path, Class<T> answer) {
        return json.readValue(send(request(door, path, ANSWER_WITHIN).build()), answer);
    }

    <T> T post(URI door, String path, Duration within, Object body, Class<T> answer) {
        return json.readValue(send(request(door, path, within).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build()), answer);
    }

    /** Sends the law as it is read, so that it is nowhere in memory as a whole. */
    void law(URI door, LawCopy law) {
        send(request(door, "/trial/v1/law", LAW_WITHIN).header("Content-Type", "application/zip")
                .PUT(BodyPublishers.ofInputStream(() -> {
                    var in = new PipedInputStream(1 << 16);
                    try {
                        var out = new PipedOutputStream(in);
                        Thread.ofVirtual().name("law-of-the-trial").start(() -> write(law, out));
                        return in;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })).build());
    }

    private static void write(LawCopy law, PipedOutputStream out) {
        try (out) {
            law.write(out);
        } catch (IOException | SQLException cutShort) {
            // It has no end then, and the other side refuses it.
            throw new IllegalStateException("The law was not copied to the trial", cutShort);
        }
    }

    private HttpRequest.Builder request(URI door, String path, Duration within) {
        return HttpRequest.newBuilder(door.resolve(path)).timeout(within).header("Authorization", "Bearer " + secret);
    }

    private static byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == CONFLICT) {
                throw new TrialRefused(Reason.BUSY, "Somebody else's run is under way; try again after it");
            }
            if (answer.statusCode() / 100 != 2) {
                throw new TrialRefused(Reason.GONE, "The trial answered " + answer.statusCode() + " to " + request.uri().getPath());
            }
            return answer.body();
        } catch (IOException away) {
            throw new TrialRefused(Reason.GONE, "The trial does not answer: " + away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialRefused(Reason.GONE, "Nobody waited for the trial's answer");
        }
    }
}
