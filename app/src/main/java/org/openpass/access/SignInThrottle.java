package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.openpass.terms.Limits;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Closes an account for a while after too many wrong passwords in a row (OWASP ASVS 5, 6.3.1). */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Limits limits;

    SignInThrottle(JdbcClient jdbc, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What went before a sign-in.
     *
     * @param any there were wrong passwords since the last right one
     * @param closed so many of late that nobody is let in
     */
    record Failures(boolean any, boolean closed) {
    }

    Failures of(String username) {
        return jdbc.sql("select failures >= ? and last_at > ? from access.failed_sign_ins where username = ?")
                .params(mostFailures(), since(), username).query(Boolean.class).optional()
                .map(closed -> new Failures(true, closed)).orElse(new Failures(false, false));
    }

    /** Only accounts that exist are counted: guessing names fills no table. */
    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        jdbc.sql("""
                insert into access.failed_sign_ins select username, 1, :now from access.accounts where username = :user
                on conflict (username) do update set last_at = excluded.last_at,
                    failures = case when failed_sign_ins.last_at > :since then failed_sign_ins.failures + 1 else 1 end
                """).param("now", Timestamp.from(clock.instant())).param("user", event.getAuthentication().getName())
                .param("since", since()).update();
    }

    /** Software signs in with each request: there is seldom anything to forget. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof LocalPerson person && !person.failedBefore()) {
            return;
        }
        jdbc.sql("delete from access.failed_sign_ins where username = ?").param(event.getAuthentication().getName())
                .update();
    }

    /** So many wrong passwords in a row close an account. */
    int mostFailures() {
        return limits.of("signIn.mostFailures");
    }

    /** For how long, from the last of them on. */
    Duration closedFor() {
        return limits.minutes("signIn.closedMinutes");
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(closedFor()));
    }
}
