package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * When sessions were last seen. A window notes it in memory, and once a minute what was noted is written for all sessions
 * together: no click waits for it. Sessions of long ago are forgotten.
 */
@Component
public class SignsOfLife {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    SignsOfLife(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A window of the session is there. */
    public void note(UUID session) {
        noted.put(session, clock.instant());
    }

    /** A session belongs to one node, so that no two write the same row; while the database is away it is kept. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void write() {
        Map<String, Instant> batch = new TreeMap<>();
        noted.forEach((id, at) -> {
            if (noted.remove(id, at)) {
                batch.put(id.toString(), at);
            }
        });
        if (batch.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("""
                    update access.sessions s set seen_at = greatest(s.seen_at, noted.at)
                    from unnest(?::text[]::uuid[], ?::text[]::timestamptz[]) as noted (id, at) where s.id = noted.id
                    """).params(batch.keySet().toArray(String[]::new), batch.values().stream().map(Instant::toString)
                    .toArray(String[]::new)).update();
        } catch (DataAccessException | TransactionException e) {
            batch.forEach((id, at) -> noted.putIfAbsent(UUID.fromString(id), at));
            throw e;
        }
    }

    /** What a node that died left open is over, too, and forgotten with the rest. */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forget() {
        jdbc.sql("delete from access.sessions where begun_at < :before and (ended_at is not null or seen_at < :before)")
                .param("before", Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
