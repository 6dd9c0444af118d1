package org.openpass.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the feed behind a cursor in the database: one projector at a time, any number waiting, each record once. A
 * record that cannot be projected is parked with its reason, its instance's later records wait behind it, and the feed
 * goes on; what is parked is tried again until its cause is mended. A database that is away, or a deadlock, parks
 * nothing: the batch comes again.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class FeedProjector extends WokenWork {

    private static final int BATCH = 500;
    /** The exporter writes every 50 ms at most; two of its batches are read in the time of one. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final List<FeedProjection> projections;
    private final FeedRecords feed;
    private final ParkedRecords parked;

    FeedProjector(JdbcClient jdbc, PlatformTransactionManager transactions, List<FeedProjection> projections,
            FeedRecords feed, ParkedRecords parked, Signals signals) {
        super(signals, "feed", "feed-projector", Duration.ofMillis(500), GATHER);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.projections = projections;
        this.feed = feed;
        this.parked = parked;
    }

    @Override
    protected boolean round() {
        if (!feed.exist()) {
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
        List<FeedRecord> records = feed.after(partition, cursor, BATCH);
        Set<Long> held = records.isEmpty() ? Set.of() : parked.instances(partition);
        if (oneByOne) {
            records.forEach(each -> projectOrPark(each, held));
        } else {
            records.stream().filter(each -> waits(each, held)).forEach(parked::parkBehind);
            List<FeedRecord> free = held.isEmpty() ? records
                    : records.stream().filter(each -> !waits(each, held)).toList();
            projections.forEach(p -> p.project(free));
        }
        if (!records.isEmpty()) {
            jdbc.sql("update engine.feed_cursor set position = ? where partition_id = ?")
                    .params(records.getLast().position(), partition).update();
        }
        return records.size() == BATCH;
    }

    private static boolean waits(FeedRecord each, Set<Long> held) {
        return each.instanceKey() != null && held.contains(each.instanceKey());
    }

    private boolean projectOrPark(FeedRecord each, Set<Long> held) {
        if (waits(each, held)) {
            parked.parkBehind(each);
            return false;
        }
        try {
            nested.executeWithoutResult(s -> projections.forEach(p -> p.project(List.of(each))));
            return true;
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            parked.park(each, e);
            if (each.instanceKey() != null) {
                held.add(each.instanceKey());
            }
            return false;
        }
    }

    /** Tries again what is parked, each instance in its order as far as it goes. */
    @Scheduled(fixedDelayString = "${openpass.engine.retry-parked-every:PT15S}")
    void projectParked() {
        for (int partition : parked.partitions()) {
            transaction.executeWithoutResult(s -> {
                jdbc.sql("select position from engine.feed_cursor where partition_id = ? for update").param(partition)
                        .query(Long.class).optional();
                Set<Long> held = new HashSet<>();
                for (FeedRecord each : feed.parked(partition, BATCH)) {
                    if (projectOrPark(each, held)) {
                        parked.projected(each);
                    }
                }
            });
        }
    }
}
