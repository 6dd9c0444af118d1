package org.openpass.authoring.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.engine.InstancePositions;
import org.openpass.engine.reading.Hindrance;
import org.openpass.engine.reading.MigrationRule;
import org.openpass.engine.reading.MigrationRules;
import org.openpass.engine.reading.Position;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What would become of each case. Cases are put together by where they stand; each position is judged once, and one statement
 * writes the cases. It is of its moment: who is on the way is later, and the run judges each again before it moves it.
 */
@Component
class DryRun {

    /** A position with its verdict; the first rule that hinders is the one that is shown in lists. */
    record Judged(int number, List<String> active, List<String> awaited, String rule, String element,
            List<Hindrance> hindrances) {
    }

    private final InstancePositions positions;
    private final PlanModels models;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DryRun(InstancePositions positions, PlanModels models, JdbcClient jdbc, JsonMapper json) {
        this.positions = positions;
        this.models = models;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes what was found in place of what was found before. */
    void of(MigrationPlan plan) {
        ProcessModel from = models.of(plan.fromKey());
        MigrationRules rules = new MigrationRules(from, models.of(plan.toKey()), plan.mapping(), models);
        List<Judged> judged = new ArrayList<>();
        for (Position position : positions.of(plan.fromKey(), from).keySet()) {
            judged.add(judged(judged.size(), position, Stream.concat(rules.ofMapping().stream(), rules.at(position).stream())
                    .toList()));
        }
        jdbc.sql("delete from authoring.plan_cases where plan = ?").param(plan.id()).update();
        jdbc.sql("delete from authoring.plan_positions where plan = ?").param(plan.id()).update();
        String written = json.writeValueAsString(judged);
        jdbc.sql("""
                insert into authoring.plan_positions (plan, number, active, awaited, hindrances)
                select :plan, j.number, j.active, j.awaited, j.hindrances from jsonb_to_recordset(:judged::jsonb)
                    as j (number int, active text[], awaited text[], hindrances jsonb)
                """).param("plan", plan.id()).param("judged", written).update();
        InstancePositions.Rows rows = positions.rows(plan.fromKey(), from);
        jdbc.sql("""
                insert into authoring.plan_cases (plan, instance_key, case_number, position, state, reason, element_id)
                select :plan, p.instance_key, p.case_number, coalesce(j.number, -1),
                    case when c.instance_key is distinct from p.instance_key then 'CANNOT'
                        when j.number is null or j.rule = 'MOVING' then 'LATER' when j.rule is not null then 'CANNOT'
                        when l.case_number is not null or t.case_number is not null then 'LATER' else 'CAN' end,
                    case when p.called and c.instance_key is not distinct from p.root then 'PART'
                        when c.instance_key is distinct from p.instance_key then 'ENDED' when j.number is null then 'MOVING'
                        when j.rule is not null then j.rule
                        when l.case_number is not null then 'ORDERS' when t.case_number is not null then 'DECIDED' end,
                    j.element
                from (%s) p
                join casework.cases c on c.number = p.case_number
                -- one that was not there a moment ago is on its way
                left join jsonb_to_recordset(:judged::jsonb) as j (number int, active text[], awaited text[], rule text, element text)
                    on j.active = p.active and j.awaited = p.awaited
                left join engine.outbox_lanes l on l.case_number = p.case_number
                left join (select distinct case_number from tasks.tasks where state = 'DECIDED') t
                    on t.case_number = p.case_number
                """.formatted(rows.sql())).param("plan", plan.id()).param("judged", written).params(rows.params()).update();
    }

    private static Judged judged(int number, Position position, List<Hindrance> found) {
        Optional<Hindrance> first = first(found);
        return new Judged(number, position.active(), position.awaited(), first.map(each -> each.rule().name()).orElse(null),
                first.map(Hindrance::elementId).orElse(null), found);
    }

    /** What hinders a case; that it is on its way only where nothing else does. */
    static Optional<Hindrance> first(List<Hindrance> found) {
        return found.stream().filter(each -> each.rule().hinders() && each.rule() != MigrationRule.MOVING).findFirst()
                .or(() -> found.stream().filter(each -> each.rule() == MigrationRule.MOVING).findFirst());
    }
}
