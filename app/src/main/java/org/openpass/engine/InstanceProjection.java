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

/** Which instances there are, of which case, and whether they still run. */
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

    private record Ended(long instanceKey, String state, FeedRecord feed) {
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
                    case "ELEMENT_ACTIVATED" -> begun.merge(feed.key(), new Begun(feed.key(), null, value, feed), Begun::or);
                    case "ELEMENT_COMPLETED" -> ended.add(new Ended(feed.key(), "COMPLETED", feed));
                    case "ELEMENT_TERMINATED" -> ended.add(new Ended(feed.key(), TERMINATED, feed));
                    default -> { }
                }
            }
        }
        if (!begun.isEmpty()) {
            insert(List.copyOf(begun.values()));
        }
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

    private void end(Ended ended) {
        jdbc.sql("update engine.instances set state = ?, ended_at = ? where instance_key = ? returning case_number")
                .params(ended.state(), Timestamp.from(ended.feed().at()), ended.instanceKey()).query(String.class).optional()
                .ifPresent(caseNumber -> {
                    if (ended.state().equals(TERMINATED)) {
                        lost.surplusEnded(caseNumber, ended.instanceKey());
                    }
                    signals.notify(CHANNEL, caseNumber);
                });
    }
}
