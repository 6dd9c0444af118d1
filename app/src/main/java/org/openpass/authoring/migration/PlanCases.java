package org.openpass.authoring.migration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpass.engine.reading.Hindrance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cases of a plan, with what was found of each. */
@Repository
class PlanCases {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<PlanCase.State, Long> counts(long plan) {
        Map<PlanCase.State, Long> counts = new EnumMap<>(PlanCase.State.class);
        jdbc.sql("select state, count(*) from authoring.plan_cases where plan = ? group by state").param(plan).query(rs -> {
            counts.put(PlanCase.State.valueOf(rs.getString(1)), rs.getLong(2));
        });
        return counts;
    }

    List<PlanCase> page(long plan, PlanCase.State state, long after, int size) {
        return jdbc.sql("""
                select c.*, coalesce(p.hindrances, '[]')::text as found from authoring.plan_cases c
                left join authoring.plan_positions p on p.plan = c.plan and p.number = c.position
                where c.plan = :plan and (cast(:state as text) is null or c.state = :state) and c.instance_key > :after
                order by c.instance_key limit :size
                """).param("plan", plan).param("state", state == null ? null : state.name()).param("after", after)
                .param("size", size).query((rs, n) -> new PlanCase(rs.getLong("instance_key"), rs.getString("case_number"),
                        PlanCase.State.valueOf(rs.getString("state")), rs.getString("reason"), rs.getString("element_id"),
                        rs.getString("engine_said"), json.readValue(rs.getString("found"), new TypeReference<List<Hindrance>>() { }))).list();
    }
}
