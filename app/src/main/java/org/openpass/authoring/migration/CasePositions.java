package org.openpass.authoring.migration;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.migration.PlanCase.State;
import org.openpass.authoring.migration.RunRows.Open;
import org.openpass.engine.InstancePositions;
import org.openpass.engine.reading.Hindrance;
import org.openpass.engine.reading.MigrationRule;
import org.openpass.engine.reading.MigrationRules;
import org.openpass.engine.reading.Position;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges cases just before they are ordered: since the dry run they may have gone on. */
@Component
class CasePositions {

    /** What a case becomes now. ORDERED: nothing hinders it. */
    record Verdict(State state, String reason, String elementId) {
    }

    /** Where a case stands now. */
    private record Stands(long instanceKey, Position position, boolean owns, boolean orders, boolean decided) {
    }

    /** The rules of a plan with what they said of positions; which law continues another is of a day. */
    private record Rules(LocalDate day, MigrationRules rules, Map<Position, Optional<Hindrance>> known) {
    }

    private static final Verdict OVER = new Verdict(State.GONE_ON, MigrationRule.ENDED.name(), null);

    private final InstancePositions positions;
    private final PlanModels models;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Rules> rules = new ConcurrentHashMap<>();

    CasePositions(InstancePositions positions, PlanModels models, JdbcClient jdbc, Clock clock) {
        this.positions = positions;
        this.models = models;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Open, Verdict> judge(MigrationPlan plan, List<Open> cases) {
        List<Long> keys = cases.stream().map(Open::instanceKey).toList();
        Map<Long, Stands> stand = stand(plan, keys);
        Map<Long, Verdict> elsewhere = elsewhere(plan, keys);
        Map<Open, Verdict> verdicts = new LinkedHashMap<>();
        for (Open each : cases) {
            Stands stands = stand.get(each.instanceKey());
            verdicts.put(each, stands == null ? elsewhere.getOrDefault(each.instanceKey(), OVER) : verdict(plan, each, stands));
        }
        return verdicts;
    }

    private Verdict verdict(MigrationPlan plan, Open each, Stands stands) {
        if (!stands.owns()) {
            return OVER;
        }
        Hindrance hinders = hindrance(plan, stands.position()).orElse(null);
        if (hinders != null) {
            // one that could be moved at the dry run has gone on to where it cannot
            State state = hinders.rule() == MigrationRule.MOVING ? State.LATER : each.later() ? State.CANNOT : State.GONE_ON;
            return new Verdict(state, hinders.rule().name(), hinders.elementId());
        }
        return stands.orders() ? new Verdict(State.LATER, "ORDERS", null)
                : stands.decided() ? new Verdict(State.LATER, "DECIDED", null) : new Verdict(State.ORDERED, null, null);
    }

    private Optional<Hindrance> hindrance(MigrationPlan plan, Position position) {
        LocalDate today = Seoul.today(clock);
        Rules of = rules.compute(plan.id(), (id, old) -> old != null && old.day().equals(today) ? old
                : new Rules(today, new MigrationRules(models.of(plan.fromKey()), models.of(plan.toKey()), plan.mapping(), models),
                        new ConcurrentHashMap<>()));
        return of.known().computeIfAbsent(position, p -> DryRun.first(Stream.concat(of.rules().ofMapping().stream(),
                of.rules().at(p).stream()).toList()));
    }

    private Map<Long, Stands> stand(MigrationPlan plan, List<Long> keys) {
        ProcessModel from = models.of(plan.fromKey());
        InstancePositions.Rows rows = positions.rows(plan.fromKey(), from, keys);
        return jdbc.sql("""
                select p.*, c.instance_key is not distinct from p.instance_key as owns,
                    exists (select 1 from engine.outbox_lanes l where l.case_number = p.case_number) as orders,
                    exists (select 1 from tasks.tasks t where t.case_number = p.case_number and t.state = 'DECIDED') as decided
                from (%s) p left join casework.cases c on c.number = p.case_number
                """.formatted(rows.sql())).params(rows.params()).query((rs, n) -> new Stands(rs.getLong("instance_key"),
                new Position(texts(rs.getArray("active")), texts(rs.getArray("awaited"))), rs.getBoolean("owns"),
                rs.getBoolean("orders"), rs.getBoolean("decided"))).list().stream()
                .collect(Collectors.toMap(Stands::instanceKey, Function.identity()));
    }

    /** Those that another plan, or an order whose answer was lost, has moved. */
    private Map<Long, Verdict> elsewhere(MigrationPlan plan, List<Long> keys) {
        return jdbc.sql("select instance_key from engine.instances where instance_key = any(?) and definition_key = ?")
                .params(keys.toArray(Long[]::new), plan.toKey()).query(Long.class).list().stream()
                .collect(Collectors.toMap(Function.identity(), key -> new Verdict(State.MOVED, null, null)));
    }

    /** What was remembered of others is forgotten, whichever node ended or paused them. */
    void keep(List<Long> running) {
        rules.keySet().retainAll(running);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
