package org.openpass.authoring.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.engine.MovedInstances;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What has been ordered of each case and what became of it. A case is moved when the engine's news say so, whatever was answered: an
 * answer can be lost, and a second order be refused because the first was carried out.
 */
@Repository
class RunRows implements MovedInstances {

    /** Told with a plan's id when it goes on, and when a case of it is settled. */
    static final String CHANNEL = "migration";
    /** How often a case that was on its way is ordered anew. */
    private static final int TRIES = 5;
    /** Over so many seconds it is measured how fast a run goes. */
    private static final int PACE = 20;

    /** A case of a plan that is not settled. */
    record Open(long instanceKey, String caseNumber, boolean later) {
    }

    private record Moved(long plan, String caseNumber, String from, String to) {
    }

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Signals signals;

    RunRows(JdbcClient jdbc, Timeline timeline, Signals signals) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.signals = signals;
    }

    @Override
    public void taken(long plan, long instanceKey) {
        jdbc.sql("update authoring.plan_cases set sent_at = now() where plan = ? and instance_key = ? and state = 'ORDERED'")
                .params(plan, instanceKey).update();
    }

    @Override
    public void refused(long plan, long instanceKey, Refusal refusal, String words) {
        EngineWords read = EngineWords.of(refusal, words);
        int done = jdbc.sql("""
                update authoring.plan_cases set engine_said = :words, sent_at = now(), tries = tries + 1,
                    state = case when :refusal = 'GONE' then 'GONE_ON'
                        when :refusal = 'MOVING' and tries < :most then 'LATER' else 'REFUSED' end,
                    reason = :rule, element_id = :element,
                    not_before = now() + make_interval(secs => power(2, tries)),
                    settled_at = case when :refusal = 'MOVING' and tries < :most then null else now() end
                where plan = :plan and instance_key = :instance and state = 'ORDERED'
                """).param("words", words).param("refusal", refusal.name()).param("rule", read.rule()).param("element", read.element())
                .param("most", TRIES).param("plan", plan).param("instance", instanceKey).update();
        told(done == 0 ? List.of() : List.of(plan));
    }

    /**
     * Officers read it in the case's timeline; to traders it is the same case. Of several plans that were refused one after the
     * other it was the last.
     */
    @Override
    public void moved(long instanceKey, long definitionKey) {
        List<Moved> moved = jdbc.sql("""
                update authoring.plan_cases c set state = 'MOVED', reason = null, element_id = null, engine_said = null,
                    settled_at = now()
                from authoring.plans p where p.id = c.plan and p.to_key = ? and c.instance_key = ? and c.sent_at is not null
                    and c.state <> 'MOVED' and not exists (select 1 from authoring.plan_cases n join authoring.plans l on l.id = n.plan
                        where n.instance_key = c.instance_key and n.plan > c.plan and l.to_key = p.to_key and n.sent_at is not null)
                returning c.plan, c.case_number, p.from_version, p.to_version
                """).params(definitionKey, instanceKey).query((rs, n) -> new Moved(rs.getLong(1), rs.getString(2),
                rs.getString(3), rs.getString(4))).list();
        moved.forEach(each -> timeline.add(each.caseNumber(), "PROCESS_MOVED", "system", Audience.OFFICER, Map.of("plan",
                String.valueOf(each.plan()), "from", each.from(), "to", each.to()), "moved:" + each.plan()));
        told(moved.stream().map(Moved::plan).toList());
    }

    private void told(List<Long> plans) {
        plans.forEach(plan -> signals.notify(CHANNEL, String.valueOf(plan)));
    }

    /**
     * Takes up again what was sent, is in the outbox no more and of which the news say nothing, though they have come further than
     * the moment of sending: it is judged and ordered anew, unless the news say that it is over.
     *
     * @param patience since the sending
     */
    void takeUpLost(Duration patience) {
        told(jdbc.sql("""
                update authoring.plan_cases c set state = s.becomes, reason = case s.becomes when 'GONE_ON' then 'ENDED' end,
                    settled_at = case when s.becomes = 'CAN' then null else now() end
                from (select o.plan, o.instance_key, case when i.definition_key = p.to_key then 'MOVED'
                        when i.state = 'ACTIVE' and i.definition_key = p.from_key then 'CAN' else 'GONE_ON' end as becomes
                    from authoring.plan_cases o join authoring.plans p on p.id = o.plan
                    left join engine.instances i on i.instance_key = o.instance_key
                    where o.state = 'ORDERED' and o.sent_at < now() - make_interval(secs => ?)
                    and not exists (select 1 from engine.outbox e where e.case_number = o.case_number and e.kind = 'MIGRATE')
                    -- news that cannot be read yet may be those of the move
                    and not exists (select 1 from engine.parked_records r where r.instance_key = o.instance_key)
                    for update of o skip locked) s
                where c.plan = s.plan and c.instance_key = s.instance_key and c.state = 'ORDERED' returning c.plan
                """).param(patience.toMillis() / 1000.0).query(Long.class).list());
    }

    List<Long> running() {
        return jdbc.sql("select id from authoring.plans where state = 'RUNNING' order by id").query(Long.class).list();
    }

    /** Nobody else orders, on any node, until the transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('authoring.migration'))").query((rs, n) -> 1).single();
    }

    /** What is ordered of all plans and not settled. */
    int ordered() {
        return jdbc.sql("select count(*) from authoring.plan_cases where state = 'ORDERED'").query(Integer.class).single();
    }

    /** The next ones: those that could be moved, then those of which it was to be seen. */
    List<Open> next(long plan, int most) {
        List<Open> next = new ArrayList<>(next(plan, false, most));
        if (next.size() < most) {
            next.addAll(next(plan, true, most - next.size()));
        }
        return next;
    }

    private List<Open> next(long plan, boolean later, int most) {
        return jdbc.sql("""
                select instance_key, case_number from authoring.plan_cases
                where plan = ? and state = ? and (not_before is null or not_before <= now())
                order by instance_key limit ? for update skip locked
                """).params(plan, later ? "LATER" : "CAN", most)
                .query((rs, n) -> new Open(rs.getLong(1), rs.getString(2), later)).list();
    }

    /** What is found of a case now, or that it was ordered. */
    void becomes(long plan, long instanceKey, PlanCase.State state, String reason, String element) {
        boolean open = state == PlanCase.State.LATER || state == PlanCase.State.ORDERED;
        jdbc.sql("""
                update authoring.plan_cases set state = :state, reason = :reason, element_id = :element,
                    engine_said = case when :open then engine_said end, sent_at = case when :state = 'ORDERED' then now() else sent_at end,
                    not_before = case when :state = 'LATER' then now() + interval '1 second' end,
                    settled_at = case when :open then null else now() end
                where plan = :plan and instance_key = :instance
                """).param("state", state.name()).param("reason", reason).param("element", element).param("open", open)
                .param("plan", plan).param("instance", instanceKey).update();
    }

    /** How many cases are settled a second, of late. */
    double pace(long plan) {
        return jdbc.sql("""
                select coalesce(count(*) / greatest(extract(epoch from now() - min(settled_at)), 1), 0)::float8
                from authoring.plan_cases where plan = ? and settled_at > now() - make_interval(secs => ?)
                """).params(plan, PACE).query(Double.class).single();
    }

    /**
     * Whether of every case it is known what became of it.
     *
     * @param patience for so long the news may still contradict what the engine answered last
     */
    boolean settled(long plan, Duration patience) {
        return jdbc.sql("""
                select not exists (select 1 from authoring.plan_cases where plan = :plan and state in ('CAN', 'LATER', 'ORDERED'))
                    and not exists (select 1 from authoring.plan_cases where plan = :plan and state in ('REFUSED', 'GONE_ON')
                        and engine_said is not null and settled_at > now() - make_interval(secs => :patience))
                """).param("plan", plan).param("patience", patience.toMillis() / 1000.0).query(Boolean.class).single();
    }
}
