package org.openpass.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says when the exporter refuses to go on (engine and database are not of the same time), and forgets records that
 * were projected long ago: what matters of them stands in the projections.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class FeedHousekeeping {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Alerts alerts;

    FeedHousekeeping(JdbcClient jdbc, Alerts alerts) {
        this.jdbc = jdbc;
        this.alerts = alerts;
    }

    private record Refusal(int partition, String reason) {
    }

    @Scheduled(fixedDelay = 10_000)
    void watchRefusals() {
        if (!exists()) {
            return;
        }
        jdbc.sql("select partition_id, refused_reason from feed.state")
                .query((rs, n) -> new Refusal(rs.getInt(1), rs.getString(2))).list().forEach(state -> {
                    String key = "feed-refused:" + state.partition();
                    if (state.reason() == null) {
                        alerts.settle(key);
                    } else {
                        alerts.raise(key, null, state.reason());
                    }
                });
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        if (exists()) {
            jdbc.sql("""
                    -- the oldest first, then their age: nothing tells of age but the order of positions
                    delete from feed.records r using (
                        select partition_id, position from (
                            select f.partition_id, f.position, f.recorded_at from feed.records f
                            join engine.feed_cursor c on c.partition_id = f.partition_id and f.position < c.position
                            where f.value_type <> 'PROCESS' order by f.partition_id, f.position limit ?) oldest
                        where recorded_at < now() - interval '7 days') old
                    where r.partition_id = old.partition_id and r.position = old.position
                    """).param(BATCH).update();
        }
    }

    private boolean exists() {
        return jdbc.sql("select to_regclass('feed.state') is not null").query(Boolean.class).single();
    }
}
