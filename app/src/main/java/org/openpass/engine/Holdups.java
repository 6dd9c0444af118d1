package org.openpass.engine;

import java.time.Instant;
import java.util.List;
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
     */
    public record Holdup(Kind kind, String where, String problem, Instant since) {
    }

    private final JdbcClient jdbc;

    Holdups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds the case up now, oldest first; empty while it goes on. */
    public List<Holdup> of(String caseNumber) {
        return jdbc.sql("""
                select 'STEP' as kind, n.element_id as place, n.message as problem, n.created_at as since
                from engine.incidents n join engine.instances i using (instance_key)
                where i.case_number = :number and i.state = 'ACTIVE' and n.resolved_at is null
                union all
                select 'ORDER', coalesce((select o.kind from engine.outbox o where o.case_number = l.case_number
                    order by o.id limit 1), ''), coalesce(l.last_error, ''), l.parked_at
                from engine.outbox_lanes l where l.case_number = :number and l.parked_at is not null
                union all
                (select 'NEWS', coalesce(r.element_id, ''), p.reason, p.parked_at
                from engine.parked_records p join engine.instances i using (instance_key)
                join feed.records r using (partition_id, position)
                where i.case_number = :number order by p.position limit 1)
                order by since
                """).param("number", caseNumber).query((rs, n) -> new Holdup(Kind.valueOf(rs.getString("kind")),
                rs.getString("place"), rs.getString("problem"), rs.getTimestamp("since").toInstant())).list();
    }
}
