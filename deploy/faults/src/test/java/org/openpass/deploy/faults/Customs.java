package org.openpass.deploy.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as the software of a declarant and that of an administrator call it. */
final class Customs {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final String url;

    Customs(String url) {
        this.url = url;
    }

    /** An answer: its status code and its body, which is empty when it is no JSON. */
    record Answer(int code, JsonNode body) {
    }

    /** Calls as the first administrator; anything but success ends the test. */
    JsonNode administer(String password, String method, String path, Object body) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        Answer answer = call(method, "/api/v1/admin" + path, "Authorization", "Basic " + credentials,
                json.writeValueAsString(body));
        if (answer.code() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer);
        }
        return answer.body();
    }

    /** Files a declaration. */
    Answer file(String apiKey, String document) throws IOException, InterruptedException {
        return call("POST", "/api/v1/declarations", "X-API-Key", apiKey, document);
    }

    /** Asks where a declaration stands. */
    String statusOf(String apiKey, String number) throws IOException, InterruptedException {
        return call("GET", "/api/v1/declarations/" + number, "X-API-Key", apiKey, "").body().path("status").asString("");
    }

    private Answer call(String method, String path, String header, String value, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE)
                .header("Content-Type", "application/json").header(header, value)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json.readTree(isJson ? response.body() : "{}"));
    }
}
