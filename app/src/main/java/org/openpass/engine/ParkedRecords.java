package org.openpass.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records that could not be projected, and those of the same instances that came after them: an instance's history is
 * projected in its order or not at all.
 */
@Component
class ParkedRecords {

    private final JdbcClient jdbc;
    private final Alerts alerts;

    ParkedRecords(JdbcClient jdbc, Alerts alerts) {
        this.jdbc = jdbc;
        this.alerts = alerts;
    }

    /** The instances of which something is parked. */
    Set<Long> instances(int partition) {
        return new HashSet<>(jdbc.sql("select distinct instance_key from engine.parked_records "
                + "where partition_id = ? and instance_key is not null").param(partition).query(Long.class).list());
    }

    /** Parks a record that failed, with an alert. */
    void park(FeedRecord feed, Exception failure) {
        // What could not be kept of a decision would be quoted.
        String why = feed.type().equals("DECISION_EVALUATION") ? failure.getClass().getName() : failure.toString();
        add(feed, why);
        String caseNumber = feed.instanceKey() == null ? null : jdbc.sql(
                "select case_number from engine.instances where instance_key = ? and case_number is not null")
                .param(feed.instanceKey()).query(String.class).optional().orElse(null);
        alerts.raise(key(feed), caseNumber, "A record of the feed%s cannot be projected: %s".formatted(
                caseNumber == null ? "" : " about the case " + caseNumber, why));
    }

    /** Parks a record that has to wait for one of its instance. */
    void parkBehind(FeedRecord feed) {
        add(feed, "waits for an earlier record of its instance");
    }

    private void add(FeedRecord feed, String reason) {
        jdbc.sql("""
                insert into engine.parked_records (partition_id, position, instance_key, reason) values (?, ?, ?, ?)
                on conflict (partition_id, position) do update set reason = excluded.reason
                """).params(feed.partition(), feed.position(), feed.instanceKey(), reason).update();
    }

    /** It has been projected after all. */
    void projected(FeedRecord feed) {
        jdbc.sql("delete from engine.parked_records where partition_id = ? and position = ?")
                .params(feed.partition(), feed.position()).update();
        alerts.settle(key(feed));
    }

    /** The partitions in which something is parked. */
    List<Integer> partitions() {
        return jdbc.sql("select distinct partition_id from engine.parked_records").query(Integer.class).list();
    }

    private static String key(FeedRecord feed) {
        return "feed:" + feed.partition() + ":" + feed.position();
    }
}
