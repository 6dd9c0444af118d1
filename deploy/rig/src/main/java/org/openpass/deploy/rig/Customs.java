package org.openpass.deploy.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as the software of a party, of an officer or of an administrator calls it. */
public final class Customs {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WITH_MUCH = Duration.ofMinutes(3);
    private static final String TYPE = "Content-Type";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;

    public Customs(String url) {
        this.url = url;
    }

    /** An answer: its status code and its body, which is empty when it is no JSON. */
    public record Answer(int code, JsonNode body) {

        public boolean ok() {
            return code / 100 == 2;
        }

        /** A text of the body; empty when there is none. */
        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** An answer as it was written. */
    public record Written(int code, String text) {
    }

    /** Calls with the key of a party's software. */
    public Caller party(String apiKey) {
        return new Caller("X-API-Key", apiKey);
    }

    /** Calls with the account of a person. */
    public Caller account(String username, String password) {
        return new Caller("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Calls as nobody. */
    public Caller anyone() {
        return new Caller("Accept-Charset", "utf-8");
    }

    /** Calls as the first administrator; anything but success ends the test. */
    public JsonNode administer(String password, String method, String path, Object body) throws IOException {
        Caller administrator = account("admin", password);
        // What is set up is much at once, and is not what is measured or tested.
        Answer answer = administrator.call(administrator.request(method, "/api/v1/admin" + path, JSON.writeValueAsString(body), PATIENCE_WITH_MUCH));
        if (!answer.ok()) {
            throw new IllegalStateException(method + " " + path + " answered " + answer);
        }
        return answer.body();
    }

    /** One caller with its credentials. */
    public final class Caller {

        private final String header;
        private final String value;
        private final String seen;

        private Caller(String header, String value) {
            this(header, value, null);
        }

        private Caller(String header, String value, String seen) {
            this.header = header;
            this.value = value;
            this.seen = seen;
        }

        /** The same caller, who has read this version of what is changed. */
        public Caller seeing(int version) {
            return new Caller(header, value, String.valueOf(version));
        }

        /** @throws IOException when no answer came: what was asked for may have been done or not */
        public Answer get(String path) throws IOException {
            return call("GET", path, "");
        }

        /** Posts a JSON text, or anything as JSON. */
        public Answer post(String path, Object body) throws IOException {
            return call("POST", path, body instanceof String text ? text : JSON.writeValueAsString(body));
        }

        /** Posts a file, or a message of any type that is no JSON; an answer that is no JSON has an empty body. */
        public Answer post(String path, String type, byte[] file) throws IOException {
            return call(request(path).timeout(PATIENCE_WITH_MUCH).header(TYPE, type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build());
        }

        /** Posts a text that is no JSON, such as EDIFACT, and reads what it is answered. */
        public Written write(String path, String type, String text) throws IOException {
            HttpResponse<String> response = sent(request(path).timeout(PATIENCE).header(TYPE, type)
                    .POST(HttpRequest.BodyPublishers.ofString(text)).build());
            return new Written(response.statusCode(), response.body());
        }

        /** Replaces what the path names with anything as JSON. */
        public Answer put(String path, Object body) throws IOException {
            return call("PUT", path, JSON.writeValueAsString(body));
        }

        /** Posts without waiting; fails with what {@link #post} throws. */
        public CompletableFuture<Answer> postAsync(String path, String body) {
            return http.sendAsync(request("POST", path, body, PATIENCE), HttpResponse.BodyHandlers.ofString())
                    .thenApply(Customs::answer);
        }

        private Answer call(String method, String path, String body) throws IOException {
            return call(request(method, path, body, PATIENCE));
        }

        private Answer call(HttpRequest request) throws IOException {
            return answer(sent(request));
        }

        private HttpResponse<String> sent(HttpRequest request) throws IOException {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        private HttpRequest request(String method, String path, String body, Duration patience) {
            return request(path).timeout(patience).header(TYPE, "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept-Language", "en")
                    .header(header, value);
            return seen == null ? request : request.header("If-Match", seen);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean isJson = response.headers().firstValue(TYPE).orElse("").contains("json");
        try {
            return new Answer(response.statusCode(), JSON.readTree(isJson ? response.body() : "{}"));
        } catch (JacksonException cutOff) {
            return new Answer(response.statusCode(), JSON.createObjectNode());
        }
    }
}
