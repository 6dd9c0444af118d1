package org.openpass.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Technical troubles that hold a case up until a person has mended their cause. */
@Component
public class Holdups {

    /** What is held up: a step of the process, an order to the engine, or news of the engine. */
    public enum Kind { STEP, ORDER, NEWS }

    /**
     * A trouble.
     *
     * @param where the element of the model or the kind of order
     * @param definitionKey of a step: the version of the process that it is of, be it a called one; else 0
     * @param ofDecision the problem quotes what a decision was made on
     */
    public record Holdup(Kind kind, String where, long definitionKey, String problem, Instant since, boolean ofDecision) {
    }

    /**
     * A step that failed, now or once.
     *
     * @param elementId the step in the model
     * @param mendedAt null while it holds the case up
     */
    public record Failure(long key, String processId, long definitionKey, String elementId, String problem, Instant since,
            Instant mendedAt) {
    }

    private final JdbcClient jdbc;

    Holdups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds the case up now, oldest first; empty while it goes on. */
    public List<Holdup> of(String caseNumber) {
        return jdbc.sql("""
                select 'STEP' as kind, n.element_id as place, i.definition_key, n.message as problem, n.created_at as since,
                    n.error_type in (:decisions) as of_decision
                from engine.incidents n join engine.instances i using (instance_key)
                where i.case_number = :number and i.state = 'ACTIVE' and n.resolved_at is null
                union all
                select 'ORDER', coalesce((select o.kind from engine.outbox o where o.case_number = l.case_number
                    order by o.id limit 1), ''), 0, coalesce(l.last_error, ''), l.parked_at, false
                from engine.outbox_lanes l where l.case_number = :number and l.parked_at is not null
                union all
                (select 'NEWS', coalesce(r.element_id, ''), 0, p.reason, p.parked_at, false
                from engine.parked_records p join engine.instances i using (instance_key)
                join feed.records r using (partition_id, position)
                where i.case_number = :number order by p.position limit 1)
                order by since
                """).param("number", caseNumber).param("decisions", IncidentCauses.OF_DECISIONS).query((rs, n) -> new Holdup(
                Kind.valueOf(rs.getString("kind")), rs.getString("place"), rs.getLong("definition_key"), rs.getString("problem"),
                rs.getTimestamp("since").toInstant(), rs.getBoolean("of_decision"))).list();
    }

    /**
     * A page of the steps of an instance, and of those that it has called, that failed, the newest first.
     *
     * @param before those that failed before this moment, or at it and with a key before this one
     */
    public List<Failure> failures(long instanceKey, Instant before, long key, int size) {
        return jdbc.sql("""
                select n.*, i.process_id, i.definition_key from engine.incidents n join engine.instances i using (instance_key)
                where (i.instance_key = :instance or i.root_key = :instance) and (n.created_at, n.incident_key) < (:at, :key)
                order by n.created_at desc, n.incident_key desc limit :size
                """).param("instance", instanceKey).param("at", Timestamp.from(before)).param("key", key).param("size", size).query((rs, n) -> new Failure(
                rs.getLong("incident_key"), rs.getString("process_id"), rs.getLong("definition_key"),
                rs.getString("element_id"), rs.getString("message"), rs.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("resolved_at")).map(Timestamp::toInstant).orElse(null))).list();
    }
}
