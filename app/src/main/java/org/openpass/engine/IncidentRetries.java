package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets chosen cases try again what stopped them, and says what became of each. An order that was sent is no result: what counts is
 * what the engine's records say afterwards, and until they do, there is no answer yet.
 */
@Component
public class IncidentRetries {

    /** What became of one. */
    public enum Outcome {
        /** The order waits, or the engine has not said that it took it. */
        WAITS,
        /** The engine tries again; whether it goes well is not known yet. */
        TRIED,
        /** It failed again: another incident stands at the same element. */
        FAILED_AGAIN,
        /** The case went on. */
        GONE
    }

    /** What was tried again together. @param fresh it was ordered by this call, not before */
    public record Retry(long id, String by, Instant at, boolean fresh) {
    }

    /** @param said what it failed with again; null for other outcomes */
    public record Result(long incident, String caseNumber, String elementId, Outcome outcome, String said, boolean ofDecision) {

        /** The same without what it says. */
        public Result silent() {
            return new Result(incident, caseNumber, elementId, outcome, null, ofDecision);
        }
    }

    /**
     * The first that happened at the element after the incident was resolved: it went on, or it failed again. A step that went on
     * and came by once more to fail is not held against this retry.
     */
    private static final String RESULTS = """
            with chosen as (select r.incident_key, r.case_number, n.element_id, n.resolved_at, i.state, went.at as went_at,
                    failed.created_at as failed_at, failed.message, failed.error_type
                from engine.retried_incidents r left join engine.incidents n using (incident_key)
                left join engine.instances i on i.instance_key = r.instance_key
                left join lateral (select min(e.happened_at) as at from engine.element_events e
                    where e.instance_key = r.instance_key and e.element_id = n.element_id and e.happened_at >= n.resolved_at) went
                    on true
                left join lateral (select f.created_at, f.message, f.error_type from engine.incidents f
                    where f.instance_key = r.instance_key and f.element_id = n.element_id and f.created_at >= n.resolved_at
                        and f.incident_key <> r.incident_key order by f.created_at, f.incident_key limit 1) failed on true
                where r.retry = :retry)
            select *, case when failed_at is not null and (went_at is null or failed_at < went_at) then 'FAILED_AGAIN'
                when went_at is not null or state is distinct from 'ACTIVE' then 'GONE'
                when resolved_at is null then 'WAITS' else 'TRIED' end as outcome from chosen
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    IncidentRetries(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Orders that these are tried again, one order each. What is ordered already is not ordered twice, whoever presses: if all of
     * them are, it is the retry in which the first is.
     *
     * @return empty when none of them stops a case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Retry> order(Collection<Long> incidents, String by) {
        Long[] keys = incidents.toArray(Long[]::new);
        long id = jdbc.sql("insert into engine.retries (asked_by, asked_at) values (?, ?) returning id")
                .params(by, Timestamp.from(clock.instant())).query(Long.class).single();
        record Open(long key, Long job, String caseNumber) {
        }
        List<Open> fresh = jdbc.sql("""
                with fresh as (insert into engine.retried_incidents (incident_key, retry, instance_key, case_number)
                    select n.incident_key, :id, n.instance_key, i.case_number from engine.incidents n
                    join engine.instances i using (instance_key)
                    where n.incident_key = any(:keys) and n.resolved_at is null and i.state = 'ACTIVE'
                        and i.case_number is not null order by n.incident_key
                    on conflict do nothing returning incident_key, case_number)
                select f.incident_key, n.job_key, f.case_number from fresh f join engine.incidents n using (incident_key)
                order by 1
                """).param("id", id).param("keys", keys)
                .query((rs, n) -> new Open(rs.getLong(1), rs.getObject(2, Long.class), rs.getString(3))).list();
        fresh.forEach(each -> outbox.add(each.caseNumber(), Outbox.Kind.RESOLVE_INCIDENT,
                new Outbox.ResolveIncident(each.key(), each.job())));
        if (!fresh.isEmpty()) {
            return find(id).map(each -> new Retry(each.id(), each.by(), each.at(), true));
        }
        jdbc.sql("delete from engine.retries where id = ?").param(id).update();
        return jdbc.sql("select retry from engine.retried_incidents where incident_key = any(?) order by incident_key limit 1")
                .param(keys).query(Long.class).optional().flatMap(this::find);
    }

    public Optional<Retry> find(long id) {
        return jdbc.sql("select * from engine.retries where id = ?").param(id).query(IncidentRetries::retry).optional();
    }

    /** The latest retries, newest first. */
    public List<Retry> latest(int most) {
        return jdbc.sql("select * from engine.retries order by id desc limit ?").param(most).query(IncidentRetries::retry)
                .list();
    }

    private static Retry retry(ResultSet rs, int n) throws SQLException {
        return new Retry(rs.getLong("id"), rs.getString("asked_by"), rs.getTimestamp("asked_at").toInstant(), false);
    }

    /** How many came to what; all outcomes, those that none came to with 0. */
    public Map<Outcome, Long> counts(long id) {
        Map<Outcome, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        jdbc.sql("select outcome, count(*) from (" + RESULTS + ") each group by outcome").param("retry", id)
                .query((rs, n) -> counts.put(Outcome.valueOf(rs.getString(1)), rs.getLong(2))).list();
        return counts;
    }

    /** Each one in the order of their numbers, after an incident that was read. @param outcome null: of all */
    public List<Result> results(long id, Outcome outcome, long after, int size) {
        return jdbc.sql("select * from (" + RESULTS + ") each where incident_key > :after "
                + "and (cast(:outcome as text) is null or outcome = :outcome) order by incident_key limit :size")
                .param("retry", id).param("after", after).param("outcome", outcome == null ? null : outcome.name())
                .param("size", size).query((rs, n) -> new Result(rs.getLong("incident_key"), rs.getString("case_number"),
                        rs.getString("element_id"), Outcome.valueOf(rs.getString("outcome")),
                        rs.getString("outcome").equals("FAILED_AGAIN") ? rs.getString("message") : null,
                        IncidentCauses.OF_DECISIONS.contains(Objects.toString(rs.getString("error_type"))))).list();
    }
}
