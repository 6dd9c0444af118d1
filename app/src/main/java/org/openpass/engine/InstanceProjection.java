package org.openpass.engine;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.signals.Signals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which instances there are, of which case, and whether they still run. One that another has called is of that one's case: its
 * partition is the caller's, so the caller is told of first.
 */
@Component
@Order(1)
class InstanceProjection implements FeedProjection {

    static final String CHANNEL = "instances";
    private static final String TERMINATED = "TERMINATED";

    private record Begun(long instanceKey, String caseNumber, JsonNode value, FeedRecord feed) {

        /** The same instance, told of twice: only one record knows its case. */
        Begun or(Begun other) {
            return caseNumber != null ? this : new Begun(instanceKey, other.caseNumber, value, feed);
        }
    }

    private record Called(long caller, FeedRecord feed) {
    }

    private record Ended(long instanceKey, String state, FeedRecord feed) {
    }

    private record Of(String caseNumber, boolean called) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LostOwners lost;
    private final Signals signals;

    InstanceProjection(JdbcClient jdbc, JdbcTemplate batches, LostOwners lost, Signals signals) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lost = lost;
        this.signals = signals;
    }

    @Override
    public void project(List<FeedRecord> records) {
        Map<Long, Begun> begun = new LinkedHashMap<>();
        List<Called> called = new ArrayList<>();
        List<Ended> ended = new ArrayList<>();
        for (FeedRecord feed : records) {
            JsonNode value = feed.value();
            if (feed.type().equals("PROCESS_INSTANCE_CREATION") && feed.intent().equals("CREATED")) {
                long key = value.path("processInstanceKey").asLong();
                begun.merge(key, new Begun(key, value.path("variables").path("caseNumber").asString(null), value, feed),
                        Begun::or);
            } else if (feed.type().equals("PROCESS_INSTANCE")
                    && value.path("bpmnElementType").asString("").equals("PROCESS")) {
                switch (feed.intent()) {
                    case "ELEMENT_ACTIVATED" -> {
                        long caller = value.path("parentProcessInstanceKey").asLong();
                        if (caller > 0) {
                            called.add(new Called(caller, feed));
                        } else {
                            begun.merge(feed.key(), new Begun(feed.key(), null, value, feed), Begun::or);
                        }
                    }
                    case "ELEMENT_COMPLETED" -> ended.add(new Ended(feed.key(), "COMPLETED", feed));
                    case "ELEMENT_TERMINATED" -> ended.add(new Ended(feed.key(), TERMINATED, feed));
                    default -> { }
                }
            }
        }
        if (!begun.isEmpty()) {
            insert(List.copyOf(begun.values()));
        }
        called.forEach(this::insert);
        ended.forEach(this::end);
    }

    private void insert(List<Begun> begun) {
        batches.batchUpdate("""
                insert into engine.instances
                    (instance_key, case_number, process_id, version, definition_key, state, started_at)
                values (?, ?, ?, ?, ?, 'ACTIVE', ?)
                on conflict (instance_key) do update
                    set case_number = coalesce(instances.case_number, excluded.case_number)
                """, begun.stream().map(b -> new Object[] {b.instanceKey(), b.caseNumber(),
                b.value().path("bpmnProcessId").asString(), b.value().path("version").asInt(),
                b.value().path("processDefinitionKey").asLong(), Timestamp.from(b.feed().at())}).toList());
    }

    /** One by one: the next may be called by this one. What a caller that waits to be projected has called waits behind it. */
    private void insert(Called called) {
        FeedRecord feed = called.feed();
        jdbc.sql("""
                insert into engine.instances
                    (instance_key, case_number, process_id, version, definition_key, state, started_at, root_key)
                select ?, c.case_number, ?, ?, ?, 'ACTIVE', ?, coalesce(c.root_key, c.instance_key)
                from engine.instances c where c.instance_key = ?
                on conflict (instance_key) do nothing
                """).params(feed.key(), feed.value().path("bpmnProcessId").asString(), feed.value().path("version").asInt(),
                feed.value().path("processDefinitionKey").asLong(), Timestamp.from(feed.at()), called.caller()).update();
        if (!jdbc.sql("select exists (select 1 from engine.instances where instance_key = ?)").param(feed.key())
                .query(Boolean.class).single()) {
            throw new IllegalStateException("Instance " + feed.key() + " was called by " + called.caller() + ", which is not known yet");
        }
    }

    private void end(Ended ended) {
        jdbc.sql("update engine.instances set state = ?, ended_at = ? where instance_key = ? "
                + "returning case_number, root_key is not null").params(ended.state(), Timestamp.from(ended.feed().at()), ended.instanceKey())
                .query((rs, n) -> new Of(rs.getString(1), rs.getBoolean(2))).optional().filter(of -> of.caseNumber() != null)
                .ifPresent(of -> {
                    if (ended.state().equals(TERMINATED) && !of.called()) {
                        lost.surplusEnded(of.caseNumber(), ended.instanceKey());
                    }
                    signals.notify(CHANNEL, of.caseNumber());
                });
    }
}
