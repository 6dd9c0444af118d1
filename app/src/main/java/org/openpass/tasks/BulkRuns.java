package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.tasks.BulkResult.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What bulk acts were asked for, and how far they are. */
@Component
class BulkRuns {

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BulkRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes down what is asked for; the same again changes nothing. */
    @Transactional
    void begin(Bulk bulk, Actor actor) {
        String arguments = json.writeValueAsString(bulk.arguments());
        Long[] keys = bulk.keys().toArray(Long[]::new);
        int begun = jdbc.sql("insert into tasks.bulk_runs (id, actor, act, arguments, asked, begun_at) "
                + "values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing").params(bulk.id(), actor.name(),
                bulk.act().name(), arguments, keys.length, now()).update();
        if (begun > 0) {
            jdbc.sql("insert into tasks.bulk_rows (bulk_id, task_key, place) "
                    + "select ?, k.key, k.place from unnest(?::bigint[]) with ordinality as k (key, place)")
                    .params(bulk.id(), keys).update();
        } else if (jdbc.sql("""
                select count(*) from tasks.bulk_runs b where id = ? and actor = ? and act = ? and arguments = ?::jsonb
                    and array(select task_key from tasks.bulk_rows where bulk_id = b.id order by place) = ?::bigint[]
                """).params(bulk.id(), actor.name(), bulk.act().name(), arguments, keys).query(Long.class).single() == 0) {
            throw new BulkRefused(bulk.id());
        }
    }

    /** What the actor has asked for under this id. */
    Optional<Bulk> find(UUID id, Actor actor) {
        return jdbc.sql("select * from tasks.bulk_runs where id = ? and actor = ?").params(id, actor.name())
                .query((rs, n) -> new Bulk(id, Bulk.Act.valueOf(rs.getString("act")), keys(id, false),
                        json.readValue(rs.getString("arguments"), ARGUMENTS))).optional();
    }

    /** The actor's newest one that may go on. */
    Optional<UUID> unfinished(Actor actor) {
        return jdbc.sql("select id from tasks.bulk_runs where actor = ? and ended_at is null order by begun_at desc limit 1")
                .param(actor.name()).query(UUID.class).optional();
    }

    /** The tasks that had no turn yet, in their order. */
    List<Long> left(UUID id) {
        return keys(id, true);
    }

    private List<Long> keys(UUID id, boolean left) {
        return jdbc.sql("select task_key from tasks.bulk_rows where bulk_id = ? and (outcome is null or not ?) "
                + "order by place").params(id, left).query(Long.class).list();
    }

    /** Whether it is still the task's turn; nobody else takes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(UUID id, long key) {
        return jdbc.sql("select task_key from tasks.bulk_rows where bulk_id = ? and task_key = ? and outcome is null "
                + "for update").params(id, key).query(Long.class).optional().isPresent();
    }

    /** The task had its turn. */
    @Transactional(propagation = Propagation.MANDATORY)
    void took(UUID id, long key, BulkRow row) {
        jdbc.sql("update tasks.bulk_rows set outcome = ?, reason = ?, who = ?, at = ? where bulk_id = ? and task_key = ?")
                .params(row.outcome().name(), row.reason(), row.who(), now(), id, key).update();
    }

    /**
     * It goes on no more.
     *
     * @param given up, whatever is left; else only when nothing is
     */
    void end(UUID id, boolean given) {
        jdbc.sql("update tasks.bulk_runs set ended_at = ? where id = ? and ended_at is null and (? or not exists "
                + "(select 1 from tasks.bulk_rows where bulk_id = id and outcome is null))").params(now(), id, given).update();
    }

    /** How far it is. */
    @Transactional(readOnly = true)
    BulkResult result(UUID id) {
        List<BulkResult.Row> rows = jdbc.sql("""
                select r.task_key, r.outcome, r.reason, r.who, t.subject from tasks.bulk_rows r
                left join tasks.tasks t on t.task_key = r.task_key and r.reason is distinct from 'NOT_YOURS'
                where r.bulk_id = ? and r.outcome is not null order by r.place
                """).param(id).query((rs, n) -> new BulkResult.Row(rs.getLong("task_key"), rs.getString("subject"),
                Outcome.valueOf(rs.getString("outcome")), rs.getString("reason"), rs.getString("who"))).list();
        return jdbc.sql("select * from tasks.bulk_runs where id = ?").param(id).query((rs, n) -> BulkResult.of(id,
                Bulk.Act.valueOf(rs.getString("act")), rs.getInt("asked"), TaskRows.instant(rs, "begun_at"),
                TaskRows.instant(rs, "ended_at"), rows)).single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
