package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Closes an account for a quarter of an hour after ten wrong passwords in a row (OWASP ASVS 5, 6.3.1). */
@Component
class SignInThrottle {

    private static final int MOST_FAILURES = 10;
    private static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean closed(String username) {
        return jdbc.sql("select count(*) from access.failed_sign_ins where username = ? and failures >= ? "
                + "and last_at > ?").params(username, MOST_FAILURES, since()).query(Long.class).single() > 0;
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

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        jdbc.sql("delete from access.failed_sign_ins where username = ?").param(event.getAuthentication().getName())
                .update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(CLOSED_FOR));
    }
}
