package org.openpass.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Notes what partners' software and banks send, as it came, and what they are answered. The request waits for none of it.
 * Only doors for business are noted: those of settings answer with secrets. Headers are not, since keys are in them; of who
 * sent it is noted the id of the key, or the bank's signature, by which it can be given to its door again.
 */
class MessageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(MessageFilter.class);
    private static final Set<String> SENDING = Set.of("POST", "PUT", "DELETE");
    private static final List<String> DOORS = List.of("/api/v1/declarations", "/api/v1/mailbox", "/api/v1/mandates");
    private static final String BANKS = "/api/v1/payments";
    private static final String SIGNATURE = "X-Signature";

    private final Exchange exchange;
    private final Clock clock;
    /** Anybody may send what is not signed as it should be: not all of it is worth keeping. */
    private final StrangersShare strangers;

    MessageFilter(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
        this.strangers = new StrangersShare(clock);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SENDING.contains(request.getMethod()) || !(bank(request)
                || request.getHeader(ApiKeyFilter.HEADER) != null && DOORS.stream().anyMatch(path(request)::startsWith));
    }

    private static boolean bank(HttpServletRequest request) {
        return path(request).startsWith(BANKS);
    }

    /** Decoded, as the routes are found: a letter written as its code leads to the same door. */
    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getServletPath(), "") + Objects.toString(request.getPathInfo(), "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        // Files are kept where they belong, once they are found to be harmless.
        ContentCachingRequestWrapper cached = files(request) ? null
                : new ContentCachingRequestWrapper(request, Bodies.MOST_BYTES);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(cached == null ? request : cached, answer);
            answered = true;
        } finally {
            int status = answered ? answer.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
            note(request, at, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), status,
                    cached == null ? null : cached.getContentAsByteArray(), answer.getContentAsByteArray());
        }
        answer.copyBodyToResponse();
    }

    private static boolean files(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** That something cannot be noted is no reason to refuse it. */
    private void note(HttpServletRequest request, Instant at, int millis, int status, byte[] content, byte[] answer) {
        try {
            Actor actor = CurrentActor.get().orElse(null);
            boolean bank = bank(request);
            boolean unknown = bank ? !signed(status) && !strangers.take()
                    : actor == null || actor.partyId() == null;
            if (unknown) {
                return;
            }
            MessageNote note = new MessageNote(at, millis, bank, bank ? request.getHeader("X-Bank") : actor.name(),
                    bank ? null : actor.partyId(), request.getMethod() + " " + door(request), number(request, "number"),
                    number(request, "caseNumber"), request.getContentType(), content, request.getContentLengthLong(), status,
                    answer, bank ? request.getHeader(SIGNATURE) : (String) request.getAttribute(ApiKeyFilter.KEY));
            exchange.note(note.bytes(), note);
        } catch (RuntimeException e) {
            log.warn("A message is not in the log", e);
        }
    }

    /** Whether a bank that is answered so has signed what it sent; all else is answered to anybody. */
    private static boolean signed(int status) {
        return status < HttpStatus.BAD_REQUEST.value() || status == HttpStatus.CONFLICT.value()
                || status == HttpStatus.UNPROCESSABLE_CONTENT.value();
    }

    private static String door(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return (pattern == null ? path(request) : pattern.toString()).replaceFirst("^/api/v1", "");
    }

    private static String number(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(name) instanceof String number ? number : null;
    }
}
