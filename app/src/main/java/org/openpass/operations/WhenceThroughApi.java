package org.openpass.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openpass.audittrail.Whence;
import org.openpass.audittrail.Whence.Door;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What is recorded during a request says whence it came. Before anybody is signed in, since that is recorded, too. A route is
 * told by its pattern: what an address names may be a secret, as an invitation is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WhenceThroughApi extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Whence.enter(() -> whence(request));
        try {
            chain.doFilter(request, response);
        } finally {
            Whence.leave();
        }
    }

    private static Whence whence(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return new Whence(address, Door.REST, route(request));
        }
        return new Whence(address, Door.SCREEN, WhenceThroughScreens.page().orElseGet(() -> route(request)));
    }

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? request.getMethod() + " " + pattern : request.getMethod();
    }
}
