package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that programs use and that open nothing soon; one that nobody uses any more stops nobody when it ends. */
@Component
public class EndingKeys {

    /** Within which a key is in use, and within which its end is soon. */
    private static final Duration LATELY = Duration.ofDays(30);

    /** How many keys end soon, and when the first of them does. */
    public record Ending(long keys, Instant first) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The keys in use that end within 30 days; empty when there is none. */
    public Optional<Ending> soon() {
        Instant now = clock.instant();
        return jdbc.sql("""
                select count(*) as keys, min(k.expires_at) as first
                from access.api_keys k join access.key_uses u using (hash)
                where k.revoked_at is null and k.expires_at > :now and k.expires_at <= :soon and u.last_used_at > :lately
                having count(*) > 0
                """).param("now", Timestamp.from(now)).param("soon", Timestamp.from(now.plus(LATELY)))
                .param("lately", Timestamp.from(now.minus(LATELY)))
                .query((rs, n) -> new Ending(rs.getLong("keys"), rs.getTimestamp("first").toInstant())).optional();
    }
}
