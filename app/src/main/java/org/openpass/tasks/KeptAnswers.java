package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an officer has typed into the form of a task and not decided yet: a session that ends does not lose it, and it
 * goes with the task to who is given it. It is nobody else's to read, and gone with the decision.
 */
@Component
@Transactional
public class KeptAnswers {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    /**
     * What was kept.
     *
     * @param version the {@link Task#subjectVersion} that was read while it was typed; null when it was not known
     */
    public record Kept(Map<String, Object> answers, Integer version) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what stands in the form of who has the task; for everybody else, and once it is decided, nothing. */
    public void keep(long key, Integer version, Map<String, Object> answers, Actor actor) {
        jdbc.sql("""
                insert into tasks.kept_answers (task_key, username, answers, version, kept_at)
                select task_key, assignee, ?::jsonb, ?::int, ?::timestamptz from tasks.tasks
                where task_key = ? and state = 'OPEN' and assignee = ?
                on conflict (task_key, username) do update set
                    answers = excluded.answers, version = excluded.version, kept_at = excluded.kept_at
                """).params(json.writeValueAsString(answers), version == null ? 0 : version,
                Timestamp.from(clock.instant()), key, actor.name()).update();
    }

    /** What the actor has typed, or was handed over. */
    @Transactional(readOnly = true)
    public Optional<Kept> of(long key, Actor actor) {
        return jdbc.sql("select answers, version from tasks.kept_answers where task_key = ? and username = ?")
                .params(key, actor.name()).query((rs, n) -> new Kept(json.readValue(rs.getString(1), FIELDS),
                        rs.getInt(2) == 0 ? null : Integer.valueOf(rs.getInt(2)))).optional();
    }

    /** The task goes from hand to hand, and what was typed with it. */
    void handOver(long key, String from, String to) {
        jdbc.sql("""
                insert into tasks.kept_answers (task_key, username, answers, version, kept_at)
                select task_key, ?, answers, version, kept_at from tasks.kept_answers where task_key = ? and username = ?
                on conflict (task_key, username) do update set
                    answers = excluded.answers, version = excluded.version, kept_at = excluded.kept_at
                """).params(to, key, from).update();
    }

    /** The task is decided: what others had typed is of no use either. */
    void forget(long key) {
        jdbc.sql("delete from tasks.kept_answers where task_key = ?").param(key).update();
    }

    /** Takes away what was typed for tasks that ended without a decision here. */
    int sweep() {
        return jdbc.sql("""
                delete from tasks.kept_answers k using tasks.tasks t where t.task_key = k.task_key and t.state <> 'OPEN'
                """).update();
    }

    /** Keeps nothing longer than the task is open. */
    @Component
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    static class Sweeping {

        private final KeptAnswers kept;

        Sweeping(KeptAnswers kept) {
            this.kept = kept;
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
        void sweep() {
            kept.sweep();
        }
    }
}
