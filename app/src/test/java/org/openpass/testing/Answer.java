package org.openpass.testing;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** This answer, if it has the status. */
    public Answer mustBe(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but the answer was " + status + ": " + body);
        }
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** What stands at a JSON pointer; missing when there is nothing. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The text at a JSON pointer; null when there is none. */
    public String text(String pointer) {
        JsonNode found = at(pointer);
        return found.isMissingNode() || found.isNull() ? null : found.asString();
    }

    /** The amount in KRW at a JSON pointer. */
    public long won(String pointer) {
        JsonNode found = at(pointer);
        if (!found.isIntegralNumber()) {
            throw new AssertionError("No whole amount at " + pointer + " in " + body);
        }
        return found.asLong();
    }

    /** One value of every error or reason: {@code values("/errors", "code")}. */
    public List<String> values(String list, String name) {
        return at(list).valueStream().map(item -> item.path(name).asString()).toList();
    }

    /** The one header, empty when there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
