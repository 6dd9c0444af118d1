package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of reviews. */
@Component
class ReviewRows {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ReviewRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The rounds of a task, the first first. */
    List<Review> of(long key) {
        return jdbc.sql("select * from tasks.reviews where task_key = ? order by round").param(key).query(this::review).list();
    }

    /** The one that somebody waits for. */
    Optional<Review> open(long key) {
        return jdbc.sql("select * from tasks.reviews where task_key = ? and outcome is null").param(key)
                .query(this::review).optional();
    }

    /** Opens the next round; the caller holds the task's row. */
    Review ask(Task task, String askedOf, String question, Map<String, Object> draft, String actor) {
        changed(task.key());
        return jdbc.sql("""
                insert into tasks.reviews (task_key, case_number, round, asked_by, asked_of, question, draft, asked_at)
                select ?, ?, 1 + coalesce(max(round), 0), ?, ?, ?, ?::jsonb, ?::timestamptz from tasks.reviews where task_key = ?
                returning *
                """).params(task.key(), task.caseNumber(), actor, askedOf, question, json.writeValueAsString(draft), now(),
                task.key()).query(this::review).single();
    }

    /** Ends the open round. */
    Review end(long key, Review.Outcome outcome, String remark, Map<String, Object> changed) {
        changed(key);
        return jdbc.sql("update tasks.reviews set outcome = ?, remark = ?, changed = ?::jsonb, answered_at = ? "
                + "where task_key = ? and outcome is null returning *").params(outcome.name(), remark,
                changed == null || changed.isEmpty() ? null : json.writeValueAsString(changed), now(), key)
                .query(this::review).single();
    }

    /** Another person has agreed to exactly these answers, and that was the last word on them. */
    boolean agreed(long key, String actor, Map<String, Object> answers) {
        return jdbc.sql("""
                select count(*) from tasks.reviews r where task_key = ? and outcome = 'AGREED' and asked_of <> ?
                    and draft = ?::jsonb and round = (select max(round) from tasks.reviews
                        where task_key = r.task_key and outcome <> 'WITHDRAWN')
                """).params(key, actor, json.writeValueAsString(answers)).query(Long.class).single() > 0;
    }

    /** Screens that show the task show it anew. */
    private void changed(long key) {
        jdbc.sql("update tasks.tasks set version = version + 1 where task_key = ?").param(key).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Review review(ResultSet rs, int n) throws SQLException {
        String outcome = rs.getString("outcome");
        String changed = rs.getString("changed");
        return new Review(rs.getLong("task_key"), rs.getString("case_number"), rs.getInt("round"),
                rs.getString("asked_by"), rs.getString("asked_of"), rs.getString("question"),
                json.readValue(rs.getString("draft"), ANSWERS), TaskRows.instant(rs, "asked_at"),
                outcome == null ? null : Review.Outcome.valueOf(outcome), rs.getString("remark"),
                changed == null ? null : json.readValue(changed, ANSWERS), TaskRows.instant(rs, "answered_at"));
    }
}
