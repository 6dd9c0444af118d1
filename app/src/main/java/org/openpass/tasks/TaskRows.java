package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.Cases;
import org.openpass.engine.UserTaskListener;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, and what the engine's feed says of them. */
@Component
class TaskRows implements UserTaskListener {

    static final String CHANNEL = "tasks";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Signals signals;

    TaskRows(JdbcClient jdbc, Cases cases, Signals signals) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.signals = signals;
    }

    @Override
    public void created(Created t) {
        String office = cases.find(t.caseNumber()).orElseThrow().office();
        int fresh = jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, form, state, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing
                """).params(t.taskKey(), t.caseNumber(), t.instanceKey(), t.elementKey(), t.definitionKey(),
                t.elementId(), t.role(), office, t.form(), Timestamp.from(t.at()),
                t.dueAt() == null ? null : Timestamp.from(t.dueAt())).update();
        if (fresh > 0) {
            signals.notify(CHANNEL, t.caseNumber());
        }
    }

    @Override
    public void completed(long taskKey, Instant at) {
        end(taskKey, "CONFIRMED", at);
    }

    /** A decision that the engine did not take any more is kept and shown. */
    @Override
    public void canceled(long taskKey, Instant at) {
        end(taskKey, "CLOSED", at);
    }

    private void end(long taskKey, String state, Instant at) {
        jdbc.sql("update tasks.tasks set state = ?, ended_at = ?, version = version + 1 "
                + "where task_key = ? and state in ('OPEN', 'DECIDED') returning case_number")
                .params(state, Timestamp.from(at), taskKey).query(String.class).optional()
                .ifPresent(caseNumber -> signals.notify(CHANNEL, caseNumber));
    }

    Optional<Task> find(long key) {
        return jdbc.sql("select * from tasks.tasks where task_key = ?").param(key).query(TaskRows::task).optional();
    }

    List<Task> ofCase(String caseNumber) {
        return jdbc.sql("select * from tasks.tasks where case_number = ? order by created_at").param(caseNumber)
                .query(TaskRows::task).list();
    }

    static Task task(ResultSet rs, int n) throws SQLException {
        return new Task(rs.getLong("task_key"), rs.getString("case_number"), rs.getLong("instance_key"),
                rs.getLong("definition_key"), rs.getString("element_id"), rs.getString("candidate_role"),
                rs.getString("office"), rs.getString("form") == null ? null : Long.valueOf(rs.getString("form")),
                Task.State.valueOf(rs.getString("state")), rs.getString("assignee"),
                rs.getInt("version"), instant(rs, "created_at"), instant(rs, "due_at"), rs.getString("decided_by"),
                instant(rs, "decided_at"), rs.getString("decision"), null);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
