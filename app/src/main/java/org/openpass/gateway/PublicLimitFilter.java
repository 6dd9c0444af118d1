package org.openpass.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.openpass.access.PublicLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What anybody may ask without an account is asked so often an address, and by so many at once. */
@Component
class PublicLimitFilter extends OncePerRequestFilter {

    private static final List<String> PUBLIC = List.of("/api/v1/tracking", "/api/v1/certificates", "/api/v1/registrations", "/api/v1/sales");
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final int AT_ONCE = 16;

    private final PublicLimits limits;
    private final Problems problems;
    private final Semaphore places = new Semaphore(AT_ONCE);

    PublicLimitFilter(PublicLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as the routes are found: a letter written as its code leads to the same door.
        String path = Objects.toString(request.getServletPath(), "") + Objects.toString(request.getPathInfo(), "");
        return PUBLIC.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> tooMany = limits.look(request.getRemoteAddr());
        if (tooMany.isPresent()) {
            refuse(response, tooMany.get(), "You looked up too much in a minute.");
        } else if (!places.tryAcquire()) {
            refuse(response, LATER, "Too many look things up at this moment.");
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    private void refuse(HttpServletResponse response, Duration wait, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        problems.write(response, problems.problem(HttpStatus.TOO_MANY_REQUESTS, "lookups.tooMany", "Too many look-ups",
                why + " Ask again in " + wait.toSeconds() + " s."));
    }
}
