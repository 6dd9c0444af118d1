package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.signals.Signals;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The feed goes on whatever it brings, and each record of it is projected once. A partition of its own stands in. */
@OpenPassTest
class FeedProjectorIT {

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private FeedProjector projector;
    @Autowired
    private List<FeedProjection> projections;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private FeedRecords feed;
    @Autowired
    private ParkedRecords parkedRecords;
    @Autowired
    private Alerts alerts;
    @Autowired
    private Signals signals;
    private final int partition = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    private final long incident = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    private EngineRecords records;

    @BeforeEach
    void records() {
        records = new EngineRecords(jdbc);
    }

    @AfterEach
    void takeThePartitionAway() {
        for (String table : List.of("feed.records", "engine.feed_cursor", "engine.parked_records")) {
            jdbc.sql("delete from " + table + " where partition_id = ?").param(partition).update();
        }
        jdbc.sql("delete from engine.incidents where element_id = 'Task_OfThisTest'").update();
    }

    @Test
    void aRecordThatCannotBeProjectedIsParkedWithAnAlertAndTheFeedGoesOn() {
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, element_id,
                    recorded_at, value) values (?, 1, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', 1, 'Task_X', now(),
                    '{"bpmnElementType": "SERVICE_TASK", "processDefinitionKey": 1}')
                """).param(partition).update();
        incidents(2, 1);

        EngineRecords.await().until(() -> cursor() == 2);
        assertThat(records.number("select count(*) from engine.incidents where incident_key = ?", incident)).isOne();
        assertThat(records.number("select count(*) from engine.parked_records where partition_id = ? and position = 1",
                partition)).isOne();
        String alert = "feed:" + partition + ":1";
        assertThat(records.number("select count(*) from engine.alerts where alert_key = ? and settled_at is null",
                alert)).isOne();
        alerts.settle(alert);
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
    }

    @Test
    void twoProjectorsAtOnceProjectEachRecordOnce() {
        Map<Long, AtomicInteger> projected = new ConcurrentHashMap<>();
        List<FeedProjection> counted = new ArrayList<>(projections);
        counted.add(records -> records.stream().filter(feed -> feed.partition() == partition).forEach(feed ->
                projected.computeIfAbsent(feed.position(), p -> new AtomicInteger()).incrementAndGet()));
        projector.stop();
        FeedProjector one = new FeedProjector(jdbc, transactions, counted, feed, parkedRecords, signals);
        FeedProjector other = new FeedProjector(jdbc, transactions, counted, feed, parkedRecords, signals);
        try {
            one.start();
            other.start();
            incidents(1, 2_000);
            Filer filer = samples.filer();
            filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
            EngineRecords.await().until(() -> cursor() == 2_000);
        } finally {
            one.stop();
            other.stop();
            projector.start();
        }

        assertThat(projected).hasSize(2_000);
        assertThat(projected.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(records.number("select count(*) from engine.incidents where element_id = 'Task_OfThisTest'"))
                .isEqualTo(2_000);
    }

    private void incidents(long first, int count) {
        jdbc.sql("""
                insert into feed.records (partition_id, position, value_type, intent, record_key, element_id,
                    recorded_at, value)
                select :partition, n, 'INCIDENT', 'CREATED', :key + n - :first, 'Task_OfThisTest', now(),
                    '{"processInstanceKey": 1, "elementId": "Task_OfThisTest", "errorType": "T", "errorMessage": "m"}'
                from generate_series(:first, :first + :count - 1) n
                """).param("partition", partition).param("key", incident).param("first", first)
                .param("count", count).update();
    }

    private long cursor() {
        return jdbc.sql("select position from engine.feed_cursor where partition_id = ?").param(partition)
                .query(Long.class).optional().orElse(-1L);
    }
}
