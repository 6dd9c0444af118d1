package org.openpass.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.TriedRun.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs and their results as they are kept. */
@Repository
class TrialRows {

    /** A run of which its node has said nothing for so long was left by it: the node died. */
    private static final Duration LEFT = Duration.ofSeconds(60);
    private static final long LOCK = 0x6f702d747269616cL;
    private static final String RUN = """
            select t.*, count(r.*) filter (where r.green) as green, count(r.*) filter (where not r.green) as red
            from authoring.trials t left join authoring.trial_results r on r.trial = t.id where %s group by t.id order by t.id desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TrialRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A run of what is asked for: a new one, or the one of the draft that runs. One that still waits becomes this one, for who asks
     * again means what stands now.
     */
    long add(Draft draft, String setHash, int scenarios, String by) {
        return jdbc.sql("""
                update authoring.trials set step = ?, set_hash = ?, scenarios = ?, asked_by = ?, asked_at = ?
                where draft = ? and state = 'WAITING' returning id
                """).params(draft.step(), setHash, scenarios, by, now(), draft.id()).query(Long.class).optional()
                .orElseGet(() -> jdbc.sql("""
                insert into authoring.trials (draft, step, set_hash, state, scenarios, asked_by, asked_at)
                values (?, ?, ?, 'WAITING', ?, ?, ?)
                on conflict (draft) where state in ('WAITING', 'RUNNING') do update set asked_by = trials.asked_by returning id
                """).params(draft.id(), draft.step(), setHash, scenarios, by, now()).query(Long.class).single());
    }

    /** What runs it is still there. */
    void beat(long trial) {
        jdbc.sql("update authoring.trials set beat_at = ? where id = ? and state = 'RUNNING'").params(now(), trial).update();
    }

    /** Takes the oldest that waits, unless one runs: there is one trial. */
    Optional<Long> claim() {
        // Two nodes that look at once would each see that none runs.
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
        Timestamp left = Timestamp.from(clock.instant().minus(LEFT));
        jdbc.sql("update authoring.trials set state = 'FAILED', words = 'What ran it went away', ended_at = ? "
                + "where state = 'RUNNING' and coalesce(beat_at, begun_at) < ?").params(now(), left).update();
        return jdbc.sql("""
                update authoring.trials set state = 'RUNNING', begun_at = ?, beat_at = null where id = (
                    select id from authoring.trials where state = 'WAITING'
                    and not exists (select from authoring.trials where state = 'RUNNING')
                    and not exists (select from authoring.what_ifs where state = 'RUNNING' and coalesce(beat_at, begun_at) >= ?)
                    order by id limit 1 for update skip locked)
                returning id
                """).params(now(), left).query(Long.class).optional();
    }

    void result(long trial, int number, ScenarioResult result) {
        jdbc.sql("insert into authoring.trial_results (trial, number, file, green, result) values (?, ?, ?, ?, ?::jsonb) "
                + "on conflict do nothing").params(trial, number, result.file(), result.green(), json.writeValueAsString(result)).update();
    }

    void end(long trial, State state, String words) {
        jdbc.sql("update authoring.trials set state = ?, words = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), words, now(), trial).update();
    }

    Optional<TriedRun> find(long id) {
        return jdbc.sql(RUN.formatted("t.id = ?")).param(id).query(TrialRows::run).optional();
    }

    List<TriedRun> list(long draft, int most) {
        return jdbc.sql(RUN.formatted("t.draft = ?") + " limit ?").params(draft, most).query(TrialRows::run).list();
    }

    Optional<TriedRun> newest(long draft, String setHash) {
        return jdbc.sql(RUN.formatted("t.draft = ? and t.set_hash = ?") + " limit 1").params(draft, setHash)
                .query(TrialRows::run).optional();
    }

    /** The newest that came to its end. */
    Optional<TriedRun> newestDone(long draft, String setHash) {
        return jdbc.sql(RUN.formatted("t.draft = ? and t.set_hash = ? and t.state = 'DONE'") + " limit 1").params(draft, setHash)
                .query(TrialRows::run).optional();
    }

    List<ScenarioResult> results(long trial) {
        return jdbc.sql("select result::text from authoring.trial_results where trial = ? order by number").param(trial)
                .query(String.class).list().stream().map(text -> json.readValue(text, ScenarioResult.class)).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static TriedRun run(ResultSet rs, int n) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new TriedRun(rs.getLong("id"), rs.getLong("draft"), rs.getInt("step"), rs.getString("set_hash"),
                State.valueOf(rs.getString("state")), rs.getInt("scenarios"), rs.getInt("green"), rs.getInt("red"),
                rs.getString("words"), rs.getString("asked_by"), rs.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
