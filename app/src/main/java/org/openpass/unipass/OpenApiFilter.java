package org.openpass.unipass;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers all that is asked below {@code /ext/rest/}, before anything else of the application looks at it: no session, no
 * sign-in, and no note of the address, in which the key stands.
 */
@Component
@Order(OpenApiFilter.BEFORE_SECURITY)
class OpenApiFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;
    static final String PREFIX = "/ext/rest/";
    private static final String TYPE = "application/xml;charset=UTF-8";

    private final OpenApiDoor door;

    OpenApiFilter(OpenApiDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        Answer answer = door.ask(path(request).substring(PREFIX.length()), request.getQueryString(), request.getRemoteAddr());
        response.setStatus(answer.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (answer.pause() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, answer.pause().toSeconds())));
        }
        if (answer.body().length > 0) {
            response.setContentType(TYPE);
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** Decoded, without what a session would add to it. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return (request.getServletPath() == null ? "" : request.getServletPath()) + (info == null ? "" : info);
    }
}
