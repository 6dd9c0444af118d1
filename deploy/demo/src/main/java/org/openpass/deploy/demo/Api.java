package org.openpass.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A public HTTP API with one caller's credentials. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    /** A status and its JSON body; a body that is not JSON counts as missing. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status / 100 == 2;
        }
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String header;
    private final String credentials;

    private Api(URI base, String header, String credentials) {
        this.base = base;
        this.header = header;
        this.credentials = credentials;
    }

    /** As a person with an account, such as the administrator who is made at the first start. */
    static Api asAccount(URI base, String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(base, "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** As a party's software. */
    static Api asParty(URI base, String apiKey) {
        return new Api(base, "X-API-Key", apiKey);
    }

    /** Of a server that asks nobody who they are: the simulated bank. */
    static Api asAnyone(URI base) {
        return new Api(base, "Accept-Charset", "utf-8");
    }

    Answer get(String path) {
        return again(request(path).GET().build());
    }

    Answer put(String path, Object body) {
        return again(request(path).header("Content-Type", Format.JSON.mediaType())
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build());
    }

    /** Sent once: a POST whose answer was lost may have been carried out. */
    Answer post(String path, byte[] body, Format format) {
        return send(request(path).header("Content-Type", format.mediaType())
                .POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** The same with a JSON body. */
    Answer post(String path, Object body) {
        return post(path, JSON.writeValueAsBytes(body), Format.JSON);
    }

    /** What the server answers as plain text. */
    String text(String path) {
        return new String(bytes(request(path).GET().build()).body(), StandardCharsets.UTF_8).strip();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header(header, credentials)
                .header("Accept", "application/json, application/problem+json").header("Accept-Language", "en");
    }

    /** Reading and replacing may be repeated without harm. */
    private Answer again(HttpRequest request) {
        for (int attempt = 1;; attempt++) {
            try {
                return send(request);
            } catch (UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Answer send(HttpRequest request) {
        HttpResponse<byte[]> response = bytes(request);
        return new Answer(response.statusCode(), json(response.body()));
    }

    private HttpResponse<byte[]> bytes(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + request.uri(), e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
