package org.openpass.access;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * When keys were last used. A request notes it in memory, which costs it nothing, and once a minute what was noted is
 * written for all keys together: a node that dies loses at most that minute.
 */
@Component
class KeyUses {

    private final JdbcClient jdbc;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    KeyUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key with this hash opened the door. */
    void note(String hash, Instant at) {
        noted.put(hash, at);
    }

    /** In the order of the keys, so that two nodes never wait for each other; while the database is away it is kept. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @PreDestroy
    void write() {
        Map<String, Instant> batch = new TreeMap<>();
        noted.forEach((hash, at) -> {
            if (noted.remove(hash, at)) {
                batch.put(hash, at);
            }
        });
        if (batch.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("""
                    insert into access.key_uses (hash, last_used_at)
                    select hash, used_at from unnest(?::text[], ?::text[]::timestamptz[]) as noted (hash, used_at) order by hash
                    on conflict (hash) do update
                        set last_used_at = greatest(access.key_uses.last_used_at, excluded.last_used_at)
                    """).params(batch.keySet().toArray(String[]::new), batch.values().stream().map(Instant::toString)
                    .toArray(String[]::new)).update();
        } catch (DataAccessException | TransactionException e) {
            batch.forEach(noted::putIfAbsent);
            throw e;
        }
    }
}
