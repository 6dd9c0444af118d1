package org.openpass.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openpass.engine.reading.MappedElement;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the engine is to be told, one lane a case. */
@Component
class Outbox {

    enum Kind { START, PUBLISH, CANCEL, COMPLETE_TASK, RESOLVE_INCIDENT, MIGRATE, MODIFY, SET_VARIABLES }

    record Start(String processId, Long definitionKey) {
    }

    /** @param key what the message is correlated by; null: the case's number */
    record Publish(String message, String key, String messageId, Map<String, Object> variables) {
    }

    record CompleteTask(long taskKey, Map<String, Object> variables) {
    }

    /** @param jobKey the job that has no attempts left; null: the incident is of no job */
    record ResolveIncident(long incidentKey, Long jobKey) {
    }

    /** @param release the engine's key of the version upon which the instance is to go on */
    record Migrate(long plan, long instance, long release, List<MappedElement> mapping) {
    }

    /** @param element the one that is ended for it, by its key */
    record Modify(long act, long instance, long element, String target, Map<String, Object> variables) {
    }

    record SetVariables(long act, long instance, Map<String, Object> variables) {
    }

    record Entry(long id, String caseNumber, Kind kind, String payload) {
    }

    static final String CHANNEL = "outbox";

    /** Longer than any back-off. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;

    Outbox(JdbcClient jdbc, JsonMapper json, Signals signals) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
    }

    void add(String caseNumber, Kind kind, Object payload) {
        jdbc.sql("""
                with entry as (insert into engine.outbox (case_number, kind, payload) values (?, ?, ?::jsonb)
                    returning case_number, kind)
                insert into engine.outbox_lanes (case_number, moves_only) select case_number, kind = 'MIGRATE' from entry
                on conflict (case_number) do update set next_attempt_at = least(outbox_lanes.next_attempt_at, now()),
                    moves_only = outbox_lanes.moves_only and excluded.moves_only
                """).params(caseNumber, kind.name(), json.writeValueAsString(payload)).update();
        signals.notify(CHANNEL, "");
    }

    /**
     * Claims up to {@code limit} due lanes for a while, so that no lock and no transaction is open while the engine is
     * asked. A relay that died leaves its lanes to the others when the while has passed. What is further ahead than any
     * wait of ours was written before the database's clock was set back, and is due.
     */
    List<String> claimLanes(int limit, Duration claim) {
        return jdbc.sql("""
                with due as materialized (select case_number from engine.outbox_lanes
                    where parked_at is null
                    and (next_attempt_at <= now() or next_attempt_at > now() + make_interval(secs => :longest))
                    and (claimed_until is null or claimed_until <= now()
                        or claimed_until > now() + make_interval(secs => :claim))
                    order by moves_only, next_attempt_at limit :limit for update skip locked)
                update engine.outbox_lanes l set claimed_until = now() + make_interval(secs => :claim)
                from due where l.case_number = due.case_number returning l.case_number
                """).param("limit", limit).param("claim", claim.toMillis() / 1000.0)
                .param("longest", LONGEST_WAIT.toSeconds()).query(String.class).list();
    }

    /** The oldest entry of each lane. */
    List<Entry> heads(List<String> lanes) {
        return jdbc.sql("""
                select distinct on (case_number) id, case_number, kind, payload::text as payload
                from engine.outbox where case_number in (:lanes) order by case_number, id
                """).param("lanes", lanes)
                .query((rs, n) -> new Entry(rs.getLong("id"), rs.getString("case_number"),
                        Kind.valueOf(rs.getString("kind")), rs.getString("payload"))).list();
    }

    /** The engine has taken these: they are forgotten. */
    void sent(List<Entry> entries) {
        jdbc.sql("delete from engine.outbox where id = any(?)").param(entries.stream().map(Entry::id).toArray(Long[]::new))
                .update();
    }

    /** Holds back whoever adds to these lanes, until the transaction ends: an entry must not miss its lane. */
    void lock(List<String> lanes) {
        jdbc.sql("select 1 from engine.outbox_lanes where case_number in (:lanes) order by case_number for update")
                .param("lanes", lanes).query(Integer.class).list();
    }

    /**
     * Gives the lanes back and takes away those that have nothing left.
     *
     * @param sent the lanes whose entry was taken: what is next in them is sent at once
     */
    void release(List<String> lanes, List<String> sent) {
        jdbc.sql("""
                delete from engine.outbox_lanes l where case_number = any(?)
                and not exists (select 1 from engine.outbox o where o.case_number = l.case_number)
                """).param(lanes.toArray(String[]::new)).update();
        jdbc.sql("""
                update engine.outbox_lanes set claimed_until = null,
                    attempts = case when case_number = any(:sent) then 0 else attempts end,
                    last_error = case when case_number = any(:sent) then null else last_error end,
                    next_attempt_at = case when case_number = any(:sent) then now() else next_attempt_at end
                where case_number = any(:lanes)
                """).param("sent", sent.toArray(String[]::new)).param("lanes", lanes.toArray(String[]::new)).update();
    }

    /** Tries the lane again later. */
    void postpone(String caseNumber, String error, long millis, boolean countAttempt) {
        jdbc.sql("""
                update engine.outbox_lanes set last_error = ?, attempts = attempts + ?,
                       next_attempt_at = now() + make_interval(secs => ?) where case_number = ?
                """).params(error, countAttempt ? 1 : 0, millis / 1000.0, caseNumber).update();
    }

    int attempts(String caseNumber) {
        return jdbc.sql("select attempts from engine.outbox_lanes where case_number = ?")
                .param(caseNumber).query(Integer.class).single();
    }

    void park(String caseNumber, String reason) {
        jdbc.sql("update engine.outbox_lanes set parked_at = now(), last_error = ? where case_number = ?")
                .params(reason, caseNumber).update();
    }

    /** Takes a parked lane up again; false when it is not parked. */
    boolean unpark(String caseNumber) {
        boolean parked = jdbc.sql("update engine.outbox_lanes set parked_at = null, attempts = 0, "
                + "next_attempt_at = now() where case_number = ? and parked_at is not null").param(caseNumber)
                .update() > 0;
        signals.notify(CHANNEL, "");
        return parked;
    }
}
