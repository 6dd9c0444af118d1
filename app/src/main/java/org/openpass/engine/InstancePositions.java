package org.openpass.engine;

import java.sql.Array;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.Position;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the instances of a release stand, put together: a million of them have a few hundred positions, and each is judged once.
 * What stands still at an incident before it was active counts, too: the engine has it, and its news do not say so.
 */
@Component
public class InstancePositions {

    /** One row an active instance: what is active, and the joining gateways that wait for others. */
    private static final String ROWS = """
            select i.instance_key, i.case_number, i.root_key is not null as called, i.root_key as root, coalesce(a.active, '{}') as active, coalesce(w.awaited, '{}') as awaited
            from engine.instances i
            left join (
                select instance_key, array_agg(distinct element_id collate "C" order by element_id collate "C") as active from (
                    select instance_key, element_id from engine.standing o where definition_key = :release AND_CHOSEN
                    union all
                    select n.instance_key, n.element_id from engine.incidents n join engine.instances o using (instance_key)
                    where n.resolved_at is null and o.definition_key = :release and o.state = 'ACTIVE' AND_CHOSEN) s
                group by instance_key) a using (instance_key)
            left join (
                select instance_key, array_agg(gateway order by gateway collate "C") as awaited from (
                    select e.instance_key, j.gateway from engine.element_events e
                    join unnest(:flows::text[] || :gateways::text[], :gateways::text[] || :gateways::text[]) as j (element, gateway)
                        on e.element_id = j.element
                    join engine.instances o on o.instance_key = e.instance_key and o.definition_key = :release and o.state = 'ACTIVE'
                    where cardinality(:flows::text[]) > 0 and e.intent in ('SEQUENCE_FLOW_TAKEN', 'ELEMENT_ACTIVATED')
                        AND_CHOSEN
                    group by e.instance_key, j.gateway
                    -- each flow's row meets the gateway's own event: as often as it has ways, it has used up one of each
                    having count(*) filter (where e.intent = 'SEQUENCE_FLOW_TAKEN') > count(*) filter (where
                        e.intent = 'ELEMENT_ACTIVATED')) t
                group by instance_key) w using (instance_key)
            where i.definition_key = :release and i.state = 'ACTIVE' AND_OF_THESE
            """;

    /** A select of one row an active instance that others join: {@code instance_key, case_number, called, root, active, awaited}. */
    public record Rows(String sql, Map<String, Object> params) {
    }

    /** Flows into joining gateways, with their gateways. */
    private record Joins(String[] flows, String[] gateways) {

        static Joins of(ProcessModel model) {
            List<Flow> into = model.elements().stream()
                    .filter(e -> e.type() == ElementType.PARALLEL_GATEWAY || e.type() == ElementType.INCLUSIVE_GATEWAY)
                    .filter(e -> model.into(e.id()).size() > 1).flatMap(e -> model.into(e.id()).stream()).toList();
            return new Joins(into.stream().map(Flow::id).toArray(String[]::new),
                    into.stream().map(Flow::target).toArray(String[]::new));
        }
    }

    private final JdbcClient jdbc;

    InstancePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where each stands. */
    public Rows rows(long release, ProcessModel model) {
        Joins joins = Joins.of(model);
        return new Rows(ROWS.replace("AND_CHOSEN", "").replace("AND_OF_THESE", ""),
                Map.of("release", release, "flows", joins.flows(), "gateways", joins.gateways()));
    }

    /** Where each of these stands, without a look at the others. */
    public Rows rows(long release, ProcessModel model, List<Long> instances) {
        Joins joins = Joins.of(model);
        return new Rows(ROWS.replace("AND_CHOSEN", "and o.instance_key = any(:instances)")
                .replace("AND_OF_THESE", "and i.instance_key = any(:instances)"), Map.of("release", release, "flows", joins.flows(),
                "gateways", joins.gateways(), "instances", instances.toArray(Long[]::new)));
    }

    /** Where one stands. */
    public Position of(long release, ProcessModel model, long instance) {
        Rows rows = rows(release, model, List.of(instance));
        return jdbc.sql("select active, awaited from (" + rows.sql() + ") p").params(rows.params())
                .query((rs, n) -> new Position(texts(rs.getArray(1)), texts(rs.getArray(2)))).optional()
                .orElseGet(() -> new Position(List.of(), List.of()));
    }

    /** The positions of all instances that run on the release, with how many have each; the most frequent first. */
    public Map<Position, Long> of(long release, ProcessModel model) {
        Map<Position, Long> positions = new LinkedHashMap<>();
        Rows rows = rows(release, model);
        jdbc.sql("select active, awaited, count(*) as cases from (" + rows.sql() + ") p group by 1, 2 order by 3 desc")
                .params(rows.params()).query(rs -> {
                    positions.put(new Position(texts(rs.getArray(1)), texts(rs.getArray(2))), rs.getLong(3));
                });
        return positions;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
