package org.openpass.deploy.failpoints;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each message that comes in by the API is two seams: before anything was done with it, and after everything, before its
 * answer has gone. A message of the bank is one of them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Doors extends OncePerRequestFilter {

    private final FailPoints failPoints;

    Doors(FailPoints failPoints) {
        this.failPoints = failPoints;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = "door " + request.getMethod() + " "
                + request.getRequestURI().replaceAll("/[^/]*\\d{4,}[^/]*", "/…");
        failPoints.pass(name + ", before");
        chain.doFilter(request, response);
        failPoints.pass(name + ", after");
    }
}
