package org.openpass.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.ApiKeys;
import org.openpass.access.Parties;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns {@code X-API-Key} into the party that the key was issued to. */
class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";
    /** Attribute of a request: the id of the key that it came by. */
    static final String KEY = ApiKeyFilter.class.getName() + ".key";

    private final ApiKeys keys;
    private final Parties parties;
    private final Problems problems;

    ApiKeyFilter(ApiKeys keys, Parties parties, Problems problems) {
        this.keys = keys;
        this.parties = parties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null) {
            withoutKey(request, response, chain);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Optional<ProblemDetail> problem;
        try {
            problem = identify(key, context, request, response);
        } catch (DataAccessException | TransactionException e) {
            // A good key must not look like a bad one while the database is away.
            problem = Optional.of(problems.databaseAway());
        }
        if (problem.isPresent()) {
            problems.write(response, problem.get());
            return;
        }
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Who signs in by name and password is looked up, and counted, in the database, too. */
    private void withoutKey(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            if (response.isCommitted()) {
                throw e;
            }
            problems.write(response, problems.databaseAway());
        }
    }

    /** Puts the key's party into the context, or says why the key does not do. */
    private Optional<ProblemDetail> identify(String key, SecurityContext context, HttpServletRequest request,
            HttpServletResponse response) {
        return switch (keys.check(key)) {
            case ApiKeys.Checked.Valid valid -> {
                request.setAttribute(KEY, valid.id());
                context.setAuthentication(authentication(parties.get(valid.partyId())));
                yield Optional.empty();
            }
            case ApiKeys.Checked.Expired expired -> Optional.of(problems.keyExpired(expired.at()));
            case ApiKeys.Checked.TooMany tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.pause().toSeconds()));
                yield Optional.of(problems.keyTooMany(tooMany.pause()));
            }
            case ApiKeys.Checked.Unknown unknown -> Optional.of(problems.keyUnknown());
        };
    }

    private static UsernamePasswordAuthenticationToken authentication(Parties.Party party) {
        Actor actor = PartySoftware.of(party);
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
    }
}
