package org.openpass.casework;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants of cases and of their processes. */
@Configuration(proxyBeanMethods = false)
class CaseInvariants {

    private final JdbcClient jdbc;

    CaseInvariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Invariant oneOwner() {
        return sql("I2", "At most one instance owns a case, exactly one if it is open and its start was sent", """
                select (select count(*) from casework.cases c where closed_at is null and instance_key is null
                        and not exists (select 1 from engine.outbox_lanes l where l.case_number = c.number))
                     + (select count(*) from engine.instances i join casework.cases c on c.number = i.case_number
                        where i.state = 'ACTIVE' and c.instance_key is not null and coalesce(i.root_key, i.instance_key) <> c.instance_key
                        and exists (select 1 from engine.finished_jobs f join engine.element_events e
                            on e.element_key = f.job_key and e.instance_key = i.instance_key))
                     + (select count(*) from casework.cases c join engine.instances i using (instance_key)
                        where c.closed_at is null and i.state <> 'ACTIVE')
                """);
    }

    @Bean
    Invariant noTaskOfAClosedCase() {
        return sql("I4", "No task is open in a case that is closed", """
                select count(*) from engine.element_events e join engine.instances i using (instance_key)
                join casework.cases c on c.instance_key = coalesce(i.root_key, i.instance_key)
                where c.closed_at is not null and e.element_type = 'USER_TASK' and e.intent = 'ELEMENT_ACTIVATED'
                and not exists (select 1 from engine.element_events d where d.instance_key = e.instance_key
                    and d.element_key = e.element_key and d.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
                """);
    }

    @Bean
    Invariant aPathOfItsProcess() {
        return sql("I5", "What happened in an instance is a path of its process version", """
                select count(*) from engine.element_events e join engine.instances n using (instance_key)
                -- what came before a move happened on the release of before
                cross join lateral (select coalesce((select m.from_key from engine.instance_moves m
                    where m.instance_key = e.instance_key and m.position > e.position order by m.position limit 1),
                    n.definition_key) as definition_key) i
                where e.intent = 'ELEMENT_ACTIVATED' and e.element_type not in ('PROCESS', 'START_EVENT',
                    'BOUNDARY_EVENT', 'EVENT_SUB_PROCESS', 'SUB_PROCESS')
                and not exists (select 1 from engine.element_events t join engine.model_flows f
                    on f.flow_id = t.element_id and f.definition_key = i.definition_key
                    where t.instance_key = e.instance_key and t.intent = 'SEQUENCE_FLOW_TAKEN'
                    and f.target_id = e.element_id and t.position < e.position)
                -- the engine records no flow out of an event-based gateway: the gateway itself came before
                and not exists (select 1 from engine.element_events g join engine.model_flows f
                    on f.source_id = g.element_id and f.definition_key = i.definition_key
                    where g.instance_key = e.instance_key and g.element_type = 'EVENT_BASED_GATEWAY'
                    and g.intent in ('ELEMENT_ACTIVATED', 'ELEMENT_MIGRATED') and f.target_id = e.element_id and g.position < e.position)
                -- two owners placed it there: something was ended for it
                and not exists (select 1 from engine.placements p join engine.element_events k
                    on k.instance_key = p.instance_key and k.element_key = p.element_key and k.intent = 'ELEMENT_TERMINATED'
                    where p.instance_key = e.instance_key and p.target_id = e.element_id and k.position < e.position)
                """);
    }

    /** Sampled: of a million cases the log is long. */
    @Bean
    Invariant whereCasesStand() {
        return sql("I5", "Where a case is said to stand is where its events have left it", """
                with sample as (select instance_key from engine.instances where state = 'ACTIVE' order by random() limit 2000),
                told as (
                    select e.element_key, (array_agg(e.element_id order by e.position desc))[1] as element_id
                    from sample join engine.element_events e using (instance_key)
                    where e.intent in ('ELEMENT_ACTIVATED', 'ELEMENT_MIGRATED', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
                        and e.element_type <> 'PROCESS'
                    group by e.instance_key, e.element_key
                    having bool_or(e.intent = 'ELEMENT_ACTIVATED')
                        and not bool_or(e.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))),
                said as (select s.element_key, s.element_id from sample join engine.standing s using (instance_key))
                select (select count(*) from told full join said using (element_key)
                        where told.element_id is distinct from said.element_id)
                     + (select count(*) from engine.standing s join engine.instances i using (instance_key)
                        where i.state <> 'ACTIVE')
                """);
    }

    @Bean
    Invariant nothingForStrangers(List<PartylessKinds> without) {
        String[] kinds = without.stream().flatMap(each -> each.kinds().stream()).toArray(String[]::new);
        return Invariant.of("I8", "Every case has an office and a party that may see it", () -> jdbc.sql("""
                select count(*) from casework.cases c
                where not exists (select 1 from casework.case_parties p where p.case_number = c.number) and c.kind <> all(?)
                   or not exists (select 1 from reference.offices o where o.code = c.office)
                """).param(kinds).query(Long.class).single());
    }

    @Bean
    Invariant outboxEmptyOrParked() {
        return sql("I9", "Nothing waits to be told to the engine, unless it is parked", """
                select count(*) from engine.outbox o join engine.outbox_lanes l using (case_number)
                where l.parked_at is null
                """);
    }

    @Bean
    Invariant clearedIsGone() {
        return sql("I1", "What was cleared is there no more, and its money is in the sums", """
                select (select count(*) from casework.retention_runs r join casework.cases c on c.number = r.case_number)
                     + (select count(*) from casework.retention_sums s full join (
                            select (x ->> 'month')::date as month, x ->> 'what' as what, sum((x ->> 'amount')::numeric) as amount,
                                sum((x ->> 'pieces')::bigint) as pieces
                            from casework.retention_runs r cross join jsonb_array_elements(r.sums) x group by 1, 2) r
                            using (month, what)
                        where s.amount is distinct from r.amount or s.pieces is distinct from r.pieces)
                """);
    }

    private Invariant sql(String id, String sentence, String count) {
        return Invariant.of(id, sentence, () -> jdbc.sql(count).query(Long.class).single());
    }
}
