package org.openpass.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.openpass.continuity.ChangesStopped;
import org.openpass.continuity.Continuity;
import org.openpass.continuity.Standstill;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** While no change is taken, a request that makes one is told when to come again; reading goes on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ClosedDoors extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** A document is only looked at there. */
    private static final String VALIDATION = "/api/v1/declarations/validation";

    private final Continuity continuity;
    private final JsonMapper json;

    ClosedDoors(Continuity continuity, JsonMapper json) {
        this.continuity = continuity;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return continuity.standstill().isEmpty() || READING.contains(request.getMethod())
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || request.getRequestURI().startsWith(request.getContextPath() + VALIDATION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Standstill standstill = continuity.standstill().orElse(null);
        if (standstill == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(standstill.retryAfterSeconds()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(standstill, request.getLocale())));
    }

    private static ProblemDetail problem(Standstill standstill, Locale locale) {
        String code = "changes." + standstill.cause().name().toLowerCase(Locale.ROOT);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, standstill.text(locale));
        problem.setTitle(ChangesStopped.title(locale));
        problem.setType(URI.create("urn:openpass:problem:" + code));
        problem.setProperty("code", code);
        // Software seldom says which language its people read.
        problem.setProperty("ko", standstill.text(Locale.KOREAN));
        problem.setProperty("en", standstill.text(Locale.ENGLISH));
        return problem;
    }
}
