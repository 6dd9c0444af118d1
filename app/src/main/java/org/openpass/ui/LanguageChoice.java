package org.openpass.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers for a year the language that a link with {@code ?lang=} chose. */
@Component
class LanguageChoice extends OncePerRequestFilter {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains(Language.PARAMETER + "=") && "GET".equals(request.getMethod())
                && Language.known(request.getParameter(Language.PARAMETER))) {
            response.addHeader(HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Language.COOKIE, request.getParameter(Language.PARAMETER)).path("/")
                            .maxAge(A_YEAR).httpOnly(true).sameSite("Lax").build().toString());
        }
        chain.doFilter(request, response);
    }
}
