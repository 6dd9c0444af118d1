package org.openpass.unipass;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * What a request is answered.
 *
 * @param status 200 also where the request was wrong, as the real service has it
 * @param pause how long to wait before asking again; null: not at all
 * @param body UTF-8; empty for what is no answer
 */
record Answer(HttpStatus status, Duration pause, byte[] body) {

    private static final byte[] NOTHING = new byte[0];

    static Answer of(OpenApiXml xml) {
        return new Answer(HttpStatus.OK, null, xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer without(HttpStatus status) {
        return new Answer(status, null, NOTHING);
    }

    static Answer later(HttpStatus status, Duration pause) {
        return new Answer(status, pause, NOTHING);
    }
}
