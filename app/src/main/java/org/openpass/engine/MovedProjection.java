package org.openpass.engine;

import java.sql.Timestamp;
import java.util.List;
import org.openpass.signals.Signals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Instances that go on upon another release of their process. From then on their elements are those of that release; what
 * came before stays as it was, and {@code instance_moves} says until where.
 */
@Component
@Order(2)
class MovedProjection implements FeedProjection {

    private record Before(long definitionKey, String caseNumber) {
    }

    private final JdbcClient jdbc;
    private final CaseRegistry cases;
    private final MovedInstances moved;
    private final Signals signals;

    MovedProjection(JdbcClient jdbc, CaseRegistry cases, MovedInstances moved, Signals signals) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.moved = moved;
        this.signals = signals;
    }

    @Override
    public void project(List<FeedRecord> records) {
        records.stream().filter(MovedProjection::moves).forEach(this::moved);
    }

    private static boolean moves(FeedRecord feed) {
        return feed.intent().equals("ELEMENT_MIGRATED") && feed.type().equals("PROCESS_INSTANCE")
                && feed.value().path("bpmnElementType").asString("").equals("PROCESS");
    }

    private void moved(FeedRecord feed) {
        JsonNode value = feed.value();
        long to = value.path("processDefinitionKey").asLong();
        jdbc.sql("select definition_key, case_number from engine.instances where instance_key = ?").param(feed.key())
                .query((rs, n) -> new Before(rs.getLong(1), rs.getString(2))).optional().ifPresent(before -> {
                    jdbc.sql("""
                            insert into engine.instance_moves (instance_key, position, from_key, to_key, moved_at)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """).params(feed.key(), feed.position(), before.definitionKey(), to,
                            Timestamp.from(feed.at())).update();
                    jdbc.sql("update engine.instances set process_id = ?, version = ?, definition_key = ? "
                            + "where instance_key = ?").params(value.path("bpmnProcessId").asString(),
                            value.path("version").asInt(), to, feed.key()).update();
                    moved.moved(feed.key(), to);
                    if (before.caseNumber() != null) {
                        cases.moved(before.caseNumber(), feed.key(), to);
                        signals.notify(InstanceProjection.CHANNEL, before.caseNumber());
                    }
                });
    }
}
