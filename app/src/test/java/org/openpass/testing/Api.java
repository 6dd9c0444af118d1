package org.openpass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP API as software of a party, a person or a stranger calls it. */
public final class Api {

    /** Where import declarations are filed and asked for. */
    public static final String DECLARATIONS = "/api/v1/declarations";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_CLEARANCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String baseUrl;
    private final Map<String, String> headers;

    private Api(String baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** An anonymous caller. */
    public static Api at(String baseUrl) {
        return new Api(baseUrl, Map.of());
    }

    /** The same caller with one more header. */
    public Api with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Api(baseUrl, all);
    }

    /** A party's software. */
    public Api key(String key) {
        return with("X-API-Key", key);
    }

    /** A person with an account. */
    public Api account(String username, String password) {
        return with("Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same caller who reads this language. */
    public Api language(String language) {
        return with("Accept-Language", language);
    }

    /** Where the application answers. */
    public String baseUrl() {
        return baseUrl;
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send("PUT", path, contentType, BodyPublishers.ofByteArray(body));
    }

    /** Files a declaration as JSON. */
    public Answer file(Draft draft) {
        return file(draft.json());
    }

    /** Files a text as if it were a declaration in JSON. */
    public Answer file(String json) {
        return post(DECLARATIONS, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Files a message of the WCO data model. */
    public Answer fileXml(byte[] message) {
        return post(DECLARATIONS, "application/xml", message);
    }

    /** The declaration as this caller may read it. */
    public Answer declaration(String number) {
        return get(DECLARATIONS + "/" + number);
    }

    /** Waits until the declaration has this status and returns it; says where it stands when it does not come. */
    public Answer awaitStatus(String number, String status) {
        return Awaitility.await().atMost(LONGEST_CLEARANCE).pollInterval(Duration.ofMillis(100)).until(
                () -> declaration(number), found -> status.equals(found.text("/status")));
    }

    /** Files the draft and waits until it has this status. */
    public Answer fileAndAwait(Draft draft, String status) {
        return awaitStatus(file(draft).mustBe(202).text("/declarationNumber"), status);
    }

    /** A file's bytes. */
    public byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(LONGEST_ANSWER);
        headers.forEach(request::header);
        HttpResponse<byte[]> response = exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(LONGEST_ANSWER)
                .method(method, body);
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        HttpResponse<String> response = exchange(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another method than the common ones. */
    public Answer send(String method, String path) {
        return send(method, path, null, BodyPublishers.noBody());
    }
}
