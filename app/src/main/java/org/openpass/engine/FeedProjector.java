package org.openpass.engine;

import java.time.Duration;
import java.util.List;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the feed behind a cursor in the database: one projector at a time, any number waiting, each record once. A
 * record that cannot be projected is parked with its reason, and the feed goes on. A database that is away, or a
 * deadlock, parks nothing: the batch comes again.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class FeedProjector implements SmartLifecycle {

    private static final int BATCH = 500;
    /** The exporter writes every 50 ms at most; two of its batches are read in the time of one. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final List<FeedProjection> projections;
    private final JsonMapper json;
    private final Alerts alerts;
    private final Signals signals;
    private WakeableLoop loop;
    private Runnable unlisten;

    FeedProjector(JdbcClient jdbc, PlatformTransactionManager transactions, List<FeedProjection> projections,
            JsonMapper json, Alerts alerts, Signals signals) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.projections = projections;
        this.json = json;
        this.alerts = alerts;
        this.signals = signals;
    }

    @Override
    public void start() {
        loop = new WakeableLoop("feed-projector", Duration.ofMillis(500), GATHER, this::projectAll);
        unlisten = signals.listen("feed", payload -> loop.wake());
    }

    private boolean projectAll() {
        if (jdbc.sql("select to_regclass('feed.records') is null").query(Boolean.class).single()) {
            return false;
        }
        jdbc.sql("""
                -- steps from partition to partition along the key: "distinct" would read the whole feed each time
                insert into engine.feed_cursor (partition_id, position)
                with recursive partitions as (
                    (select partition_id from feed.records order by partition_id limit 1)
                    union all
                    select (select r.partition_id from feed.records r where r.partition_id > p.partition_id
                            order by r.partition_id limit 1)
                    from partitions p where p.partition_id is not null)
                select partition_id, -1 from partitions
                where partition_id is not null and partition_id not in (select partition_id from engine.feed_cursor)
                on conflict do nothing
                """).update();
        boolean more = false;
        for (int partition : jdbc.sql("select partition_id from engine.feed_cursor").query(Integer.class).list()) {
            more |= projectBatch(partition);
        }
        return more;
    }

    private boolean projectBatch(int partition) {
        try {
            return Boolean.TRUE.equals(transaction.execute(s -> batch(partition, false)));
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            return Boolean.TRUE.equals(transaction.execute(s -> batch(partition, true)));
        }
    }

    private boolean batch(int partition, boolean oneByOne) {
        Long cursor = jdbc.sql("select position from engine.feed_cursor where partition_id = ? for update skip locked")
                .param(partition).query(Long.class).optional().orElse(null);
        if (cursor == null) {
            return false;
        }
        List<FeedRecord> records = read(partition, cursor);
        if (oneByOne) {
            records.forEach(this::projectOrPark);
        } else {
            projections.forEach(p -> p.project(records));
        }
        if (!records.isEmpty()) {
            jdbc.sql("update engine.feed_cursor set position = ? where partition_id = ?")
                    .params(records.getLast().position(), partition).update();
        }
        return records.size() == BATCH;
    }

    private void projectOrPark(FeedRecord feed) {
        try {
            nested.executeWithoutResult(s -> projections.forEach(p -> p.project(List.of(feed))));
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            jdbc.sql("insert into engine.parked_records (partition_id, position, reason) values (?, ?, ?) "
                    + "on conflict do nothing").params(feed.partition(), feed.position(), e.toString()).update();
            alerts.raise("feed:" + feed.partition() + ":" + feed.position(), null,
                    "A record of the feed cannot be projected: " + e);
        }
    }

    private List<FeedRecord> read(int partition, long after) {
        return jdbc.sql("""
                select partition_id, position, value_type, intent, record_key, process_instance_key, element_id,
                       recorded_at, case when value_type = 'JOB' then '{}' else value::text end as value
                from feed.records where partition_id = ? and position > ? order by position limit ?
                """).params(partition, after, BATCH).query((rs, n) -> new FeedRecord(
                rs.getInt("partition_id"), rs.getLong("position"), rs.getString("value_type"), rs.getString("intent"),
                rs.getLong("record_key"), rs.getObject("process_instance_key", Long.class), rs.getString("element_id"),
                rs.getTimestamp("recorded_at").toInstant(), json.readTree(rs.getString("value")))).list();
    }

    @Override
    public void stop() {
        unlisten.run();
        loop.close();
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
