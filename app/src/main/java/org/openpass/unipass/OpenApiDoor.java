package org.openpass.unipass;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.openpass.access.OpenApiKeyChecks;
import org.openpass.terms.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The way of a request, what costs least first: its bounds, its key and how much that has asked, what was answered a moment
 * ago, and only then the database, at most two at a time. It did happen to the real service that a flood of such requests
 * slowed clearance down.
 */
@Component
class OpenApiDoor {

    private static final Logger log = LoggerFactory.getLogger(OpenApiDoor.class);
    private static final int LONGEST_QUERY = 4 * 1024;
    private static final long MOST_KEPT_BYTES = 16L * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final OpenApiKeyChecks keys;
    private final Places places = new Places();
    /** By look-up and parameters, not by key: all see the same. */
    private final Cache<String, byte[]> answered;

    OpenApiDoor(Catalogue catalogue, OpenApiKeyChecks keys, Limits limits) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.answered = Caffeine.newBuilder().maximumWeight(MOST_KEPT_BYTES)
                .weigher((String asked, byte[] body) -> 2 * asked.length() + body.length)
                .expireAfter(Expiry.<String, byte[]>creating((asked, body) -> Duration.ofSeconds(limits.of("openApi.cacheSeconds"))))
                .build();
    }

    /**
     * Answers a request.
     *
     * @param path service and operation
     * @param query as it came, or null
     * @param address of who asks
     */
    Answer ask(String path, String query, String address) {
        ApiCall call = catalogue.at(path).orElse(null);
        if (call == null) {
            return Answer.without(HttpStatus.NOT_FOUND);
        }
        if (query != null && query.length() > LONGEST_QUERY) {
            return Answer.without(HttpStatus.URI_TOO_LONG);
        }
        Asked asked = Asked.of(query);
        try {
            return switch (asked.key().isEmpty() ? keys.unknown(address) : keys.check(asked.key(), call.code(), address)) {
                case OpenApiKeyChecks.Checked.TooMany tooMany -> Answer.later(HttpStatus.TOO_MANY_REQUESTS, tooMany.pause());
                case OpenApiKeyChecks.Checked.Unknown unknown ->
                        wrong(call, Notices.of(asked.key().isEmpty() ? "key.missing" : "key.unknown"));
                case OpenApiKeyChecks.Checked.Valid valid -> answer(call, asked);
            };
        } catch (DataAccessException | TransactionException e) {
            log.warn("The Open API's look-up {} found no answer: {}", call.code(), e.getMessage());
            return Answer.later(HttpStatus.SERVICE_UNAVAILABLE, LATER);
        }
    }

    private Answer answer(ApiCall call, Asked asked) {
        String missing = missing(call, asked);
        if (missing != null) {
            return wrong(call, missing);
        }
        // Only what the look-up reads: a parameter that nobody knows would pass by what was kept.
        String question = call.code() + call.parameters().stream().map(name -> "\0" + asked.get(name)).collect(Collectors.joining());
        byte[] kept = answered.getIfPresent(question);
        if (kept == null) {
            try {
                kept = places.in(() -> render(call, asked));
            } catch (Places.Full e) {
                return Answer.later(HttpStatus.TOO_MANY_REQUESTS, SOON);
            }
            answered.put(question, kept);
        }
        return new Answer(HttpStatus.OK, null, kept);
    }

    private byte[] render(ApiCall call, Asked asked) {
        LookUp lookUp = catalogue.of(call).orElse(NO_DATA);
        Found found = lookUp.find(asked);
        String root = found.count() < 0 ? call.errorRoot() : call.root();
        OpenApiXml xml = new OpenApiXml().open(root);
        lookUp.write(call, found, xml);
        return xml.close(root).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String missing(ApiCall call, Asked asked) {
        for (String name : call.required()) {
            if (!asked.has(name)) {
                return Notices.required(name);
            }
        }
        return call.oneOf().isEmpty() || call.oneOf().stream().anyMatch(asked::has) ? null : Notices.oneOf(call.oneOf());
    }

    private static Answer wrong(ApiCall call, String notice) {
        OpenApiXml xml = new OpenApiXml().open(call.errorRoot());
        NO_DATA.write(call, Found.wrong(notice), xml);
        return Answer.of(xml.close(call.errorRoot()));
    }

    /** Of what no data come to exist here. */
    private static final LookUp NO_DATA = new LookUp() {
        @Override
        public String api() {
            return "";
        }

        @Override
        public Found find(Asked asked) {
            return Found.nothing();
        }
    };
}
