package org.openpass.engine;

import java.sql.Timestamp;
import org.openpass.signals.Signals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which instances there are, of which case, and whether they still run. */
@Component
@Order(1)
class InstanceProjection implements FeedProjection {

    static final String CHANNEL = "instances";

    private final JdbcClient jdbc;
    private final Signals signals;

    InstanceProjection(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    @Override
    public void project(FeedRecord feed) {
        JsonNode value = feed.value();
        if (feed.type().equals("PROCESS_INSTANCE_CREATION") && feed.intent().equals("CREATED")) {
            insert(value, value.path("processInstanceKey").asLong(),
                    value.path("variables").path("caseNumber").asString(null), feed);
        } else if (feed.type().equals("PROCESS_INSTANCE") && value.path("bpmnElementType").asString("").equals("PROCESS")) {
            switch (feed.intent()) {
                case "ELEMENT_ACTIVATED" -> insert(value, feed.key(), null, feed);
                case "ELEMENT_COMPLETED" -> end(feed, "COMPLETED");
                case "ELEMENT_TERMINATED" -> end(feed, "TERMINATED");
                default -> { }
            }
        }
    }

    private void insert(JsonNode value, long instanceKey, String caseNumber, FeedRecord feed) {
        jdbc.sql("""
                insert into engine.instances
                    (instance_key, case_number, process_id, version, definition_key, state, started_at)
                values (?, ?, ?, ?, ?, 'ACTIVE', ?)
                on conflict (instance_key) do update
                    set case_number = coalesce(instances.case_number, excluded.case_number)
                """).params(instanceKey, caseNumber, value.path("bpmnProcessId").asString(),
                value.path("version").asInt(), value.path("processDefinitionKey").asLong(),
                Timestamp.from(feed.at())).update();
    }

    private void end(FeedRecord feed, String state) {
        jdbc.sql("update engine.instances set state = ?, ended_at = ? where instance_key = ? returning case_number")
                .params(state, Timestamp.from(feed.at()), feed.key()).query(String.class).optional()
                .ifPresent(caseNumber -> signals.notify(CHANNEL, caseNumber));
    }
}
