package org.openpass.engine;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each instance was and is; tells the case when a token waits at an element that gives the case a status. */
@Component
@Order(2)
class ElementProjection implements FeedProjection {

    private static final Set<String> KEPT =
            Set.of("ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED", "SEQUENCE_FLOW_TAKEN");

    /** The process itself is no element of its model. */
    private static final String PROCESS = "PROCESS";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Models models;
    private final CaseRegistry cases;

    ElementProjection(JdbcClient jdbc, JdbcTemplate batches, Models models, CaseRegistry cases) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.models = models;
        this.cases = cases;
    }

    @Override
    public void project(List<FeedRecord> records) {
        List<FeedRecord> kept = records.stream()
                .filter(feed -> feed.type().equals("PROCESS_INSTANCE") && KEPT.contains(feed.intent())).toList();
        if (kept.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into engine.element_events (partition_id, position, instance_key, element_key, element_id,
                    element_type, intent, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, kept.stream().map(feed -> new Object[] {feed.partition(), feed.position(), feed.instanceKey(),
                feed.key(), feed.elementId(), type(feed), feed.intent(), Timestamp.from(feed.at())}).toList());
        kept.stream().filter(feed -> feed.intent().equals("ELEMENT_ACTIVATED") && !type(feed).equals(PROCESS))
                .forEach(this::reached);
    }

    private static String type(FeedRecord feed) {
        return feed.value().path("bpmnElementType").asString("");
    }

    private void reached(FeedRecord feed) {
        status(feed.value().path("processDefinitionKey").asLong(), feed.elementId()).ifPresent(status ->
                caseOf(feed.instanceKey()).ifPresent(number -> cases.reached(new CaseRegistry.ElementReached(
                        number, feed.instanceKey(), feed.elementId(), status, feed.at()))));
    }

    private Optional<String> status(long definition, String elementId) {
        return models.element(definition, elementId).map(e -> e.properties().get("status"));
    }

    private Optional<String> caseOf(long instanceKey) {
        return jdbc.sql("select case_number from engine.instances where instance_key = ? and case_number is not null")
                .param(instanceKey).query(String.class).optional();
    }
}
