package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.Alerts;
import org.openpass.engine.UserTaskListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows, and what the engine's feed says of them. */
@Component
class TaskRows implements UserTaskListener {

    /** The office of the case of a new task, and what makes the case urgent. */
    private record About(String office, Set<String> factors) {
    }

    /** Before the key of a task, its alert. */
    private static final String UNDECIDED = "task-undecided:";

    private final JdbcClient jdbc;
    private final TaskGoals goals;
    private final Scoring scoring;
    private final TaskSignals signals;
    private final Alerts alerts;

    TaskRows(JdbcClient jdbc, TaskGoals goals, Scoring scoring, TaskSignals signals, Alerts alerts) {
        this.jdbc = jdbc;
        this.goals = goals;
        this.scoring = scoring;
        this.signals = signals;
        this.alerts = alerts;
    }

    /** The row has the facts of its case, its goal, deadline and priority from the first moment. */
    @Override
    public void created(Created t) {
        About about = about(t.caseNumber());
        TaskGoals.Goal goal = goals.of(t, about.office());
        Score score = scoring.of(new Scoring.Basis(about.office(), about.factors(), t.at(), goal.dueAt(), goal.used()));
        Optional<Task> fresh = jdbc.sql("""
                insert into tasks.tasks (task_key, case_number, instance_key, element_key, definition_key, element_id,
                    candidate_role, office, form, state, created_at, due_at, kind, subject, case_office, trader, trader_id,
                    aeo, lane, value, origins, goods, goal, goal_at, used_seconds, deadline_at, priority,
                    priority_factors, rescore_at)
                select :key, c.number, :instance, :elementKey, :definition, :element, :role, c.office, :form, 'OPEN',
                    :at::timestamptz, :due::timestamptz, c.kind, c.subject, c.office, f.trader, f.trader_id,
                    coalesce(f.aeo, false), f.lane, f.value, coalesce(f.origins, '{}'), f.goods, :goal,
                    :due::timestamptz, :used, (select min(d.due_at) from casework.deadlines d
                        where d.case_number = c.number and d.bearer = 'OFFICER' and d.met_at is null
                        and d.lapsed_at is null), :priority, :factors::jsonb, :next::timestamptz
                from casework.cases c left join casework.case_facts f on f.case_number = c.number where c.number = :case
                on conflict do nothing returning *
                """).param("case", t.caseNumber()).param("key", t.taskKey()).param("instance", t.instanceKey())
                .param("elementKey", t.elementKey()).param("definition", t.definitionKey())
                .param("element", t.elementId()).param("role", t.role()).param("form", t.form())
                .param("at", Timestamp.from(t.at())).param("due", timestamp(goal.dueAt()))
                .param("goal", goal.name()).param("used", goal.used().toSeconds())
                .param("priority", score.priority()).param("factors", scoring.written(score))
                .param("next", timestamp(score.next())).query(TaskRows::task).optional();
        fresh.ifPresentOrElse(task -> signals.changed(task, "created", null), () -> find(t.taskKey()).orElseThrow());
    }

    /** The facts are read behind their own lock: who states others at this moment waits, and then finds the row. */
    private About about(String caseNumber) {
        return jdbc.sql("""
                with f as (select factors from casework.case_facts where case_number = :case for share)
                select c.office, coalesce(f.factors, '{}') as factors from casework.cases c left join f on true
                where c.number = :case
                """).param("case", caseNumber).query((rs, n) -> new About(rs.getString("office"), texts(rs, "factors")))
                .single();
    }

    /** One that nobody decided here was completed by another client: without its effects, and without four eyes. */
    @Override
    public void completed(long taskKey, Instant at) {
        end(taskKey, Task.State.CONFIRMED, at).filter(task -> task.decidedBy() == null).ifPresent(task ->
                alerts.raise(UNDECIDED + taskKey, task.caseNumber(), "Task " + taskKey + " (" + task.elementId()
                        + ") was completed in the engine past this system: nobody decided it here, and nothing of a decision "
                        + "was done. Find out who completed it, and put the case right."));
    }

    /** Who has it keeps it: title, four eyes and goal are looked up by the element from now on. */
    @Override
    public void migrated(long taskKey, long definitionKey, String elementId) {
        jdbc.sql("update tasks.tasks set definition_key = ?, element_id = ?, version = version + 1 where task_key = ? "
                + "and (definition_key, element_id) is distinct from (?, ?) returning *")
                .params(definitionKey, elementId, taskKey, definitionKey, elementId).query(TaskRows::task).optional()
                .ifPresent(task -> signals.changed(task, "restated", null));
    }

    /** A decision that the engine did not take any more is kept and shown. */
    @Override
    public void canceled(long taskKey, Instant at) {
        end(taskKey, Task.State.CLOSED, at);
    }

    @Override
    public void ended(String caseNumber, long elementKey, Instant at) {
        jdbc.sql("select task_key from tasks.tasks where case_number = ? and element_key = ? and state in ('OPEN', 'DECIDED')")
                .params(caseNumber, elementKey).query(Long.class).list().forEach(key -> end(key, Task.State.CLOSED, at));
    }

    private Optional<Task> end(long taskKey, Task.State state, Instant at) {
        Optional<Task> ended = jdbc.sql("update tasks.tasks set state = ?, ended_at = ?, version = version + 1 "
                + "where task_key = ? and state in ('OPEN', 'DECIDED') returning *")
                .params(state.name(), Timestamp.from(at), taskKey).query(TaskRows::task).optional();
        ended.ifPresent(task -> signals.changed(task, state.name().toLowerCase(Locale.ROOT), null));
        return ended;
    }

    Optional<Task> find(long key) {
        return jdbc.sql("select * from tasks.tasks where task_key = ?").param(key).query(TaskRows::task).optional();
    }

    List<Task> ofCase(String caseNumber) {
        return jdbc.sql("select * from tasks.tasks where case_number = ? order by created_at").param(caseNumber)
                .query(TaskRows::task).list();
    }

    /** The one reading of a row of {@code tasks.tasks}. */
    static Task task(ResultSet rs, int n) throws SQLException {
        return new Task(rs.getLong("task_key"), rs.getString("case_number"), rs.getLong("instance_key"),
                rs.getLong("definition_key"), rs.getString("element_id"), rs.getString("candidate_role"),
                rs.getString("office"), rs.getString("form") == null ? null : Long.valueOf(rs.getString("form")),
                Task.State.valueOf(rs.getString("state")), rs.getString("assignee"),
                rs.getInt("version"), instant(rs, "created_at"), instant(rs, "due_at"), rs.getString("decided_by"),
                instant(rs, "decided_at"), rs.getString("decision"), rs.getString("kind"), rs.getString("subject"),
                rs.getString("goal"), instant(rs, "deadline_at"), rs.getInt("priority"),
                rs.getObject("priority_set", Integer.class), rs.getString("on_behalf_of"),
                rs.getString("delegated_by"), null);
    }

    static Set<String> texts(ResultSet rs, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) rs.getArray(column).getArray()));
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
