package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How urgent tasks are, and what people say about it: who has the task, or a supervisor of its office, may set another
 * priority or another time, with a reason that colleagues read. The law's deadline is nobody's to move.
 */
@Service
@Transactional
public class Priorities {

    /** The most that can be set. */
    public static final int MOST = 100;
    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    private final TaskRows rows;
    private final TaskAccess access;
    private final Scoring scoring;
    private final Cases cases;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final TaskSignals signals;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Priorities(TaskRows rows, TaskAccess access, Scoring scoring, Cases cases, Timeline timeline, AuditTrail audit,
            TaskSignals signals, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.scoring = scoring;
        this.cases = cases;
        this.timeline = timeline;
        this.audit = audit;
        this.signals = signals;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How urgent the task is, for who may work on it. */
    @Transactional(readOnly = true)
    public Urgency of(long key, Actor actor) {
        return urgency(access.require(key, actor).key());
    }

    /** The same for officers who may only look at its case; for everybody else there is none. */
    @Transactional(readOnly = true)
    public Optional<Urgency> seen(long key, Actor actor) {
        return rows.find(key).filter(task -> access.mayWorkOn(actor, task) || actor.officer() && access.maySee(actor, task))
                .map(task -> urgency(key));
    }

    /** How urgent the open tasks of a case are, oldest first; the caller has applied Visibility and shows officers only. */
    @Transactional(readOnly = true)
    public List<Urgency> openIn(String caseNumber) {
        return jdbc.sql("select * from tasks.tasks where case_number = ? and state = 'OPEN' order by created_at, task_key")
                .param(caseNumber).query(this::row).list();
    }

    /** Whether the actor may say how urgent the task is. */
    @Transactional(readOnly = true)
    public boolean maySet(long key, Actor actor) {
        return rows.find(key).filter(task -> task.state() == Task.State.OPEN && access.mayWorkOn(actor, task))
                .filter(task -> says(task, actor)).isPresent();
    }

    /**
     * Sets how urgent the task is.
     *
     * @throws IllegalArgumentException when there is no reason, or the priority is none
     * @throws TaskRefused when the task is not the actor's to say this of, or has ended
     */
    public Urgency set(long key, int priority, String reason, Actor actor) {
        String why = reason(reason);
        if (priority < 0 || priority > MOST) {
            throw new IllegalArgumentException("priority: 0 to " + MOST + ", not " + priority);
        }
        Task before = begin(key, actor);
        change("update tasks.tasks set priority_set = ?, priority_reason = ?, priority_by = ? where task_key = ? "
                + "and state = 'OPEN' and (priority_set, priority_reason, priority_by) is distinct from (?, ?, ?) "
                + "returning *", priority, why, actor.name(), key, priority, why, actor.name())
                .ifPresent(task -> tell(task, "PRIORITY_SET", "task.prioritySet", counting(before), "" + priority, why, actor));
        return urgency(key);
    }

    /** Lets the priority be worked out again. */
    public Urgency clear(long key, Actor actor) {
        Task before = begin(key, actor);
        change("update tasks.tasks set priority_set = null, priority_reason = null, priority_by = null "
                + "where task_key = ? and state = 'OPEN' and priority_set is not null returning *", key)
                .ifPresent(task -> tell(task, "PRIORITY_CLEARED", "task.priorityCleared", counting(before),
                        "" + task.priority(), "", actor));
        return urgency(key);
    }

    /**
     * Sets until when the task is to be done: in time to come, and not after the law's deadline.
     *
     * @throws IllegalArgumentException when there is no reason, or the moment is not possible
     * @throws TaskRefused when the task is not the actor's to say this of, or has ended
     */
    public Urgency due(long key, Instant at, String reason, Actor actor) {
        String why = reason(reason);
        if (at == null || !at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("due: a moment to come");
        }
        Instant due = at.truncatedTo(ChronoUnit.MICROS);
        Task before = begin(key, actor);
        if (before.deadlineAt() != null && due.isAfter(before.deadlineAt())) {
            throw new IllegalArgumentException("due: not after the legal deadline " + before.deadlineAt());
        }
        change("update tasks.tasks set due_at = ?, due_by = ?, due_reason = ? where task_key = ? and state = 'OPEN' "
                + "and (due_at, due_by, due_reason) is distinct from (?, ?, ?) returning *", Timestamp.from(due),
                actor.name(), why, key, Timestamp.from(due), actor.name(), why).ifPresent(task -> {
                    scoring.anew(List.of(key));
                    tell(task, "DUE_SET", "task.dueSet", Objects.toString(before.dueAt(), ""), due.toString(), why, actor);
                });
        return urgency(key);
    }

    /** The task behind its case's lock: acts of people on one case come one after another. */
    private Task begin(long key, Actor actor) {
        cases.lock(access.require(key, actor).caseNumber());
        Task task = rows.find(key).orElseThrow();
        if (task.state() != Task.State.OPEN) {
            throw new TaskRefused(task.state() == Task.State.CLOSED ? TaskRefused.Reason.CLOSED
                    : TaskRefused.Reason.DECIDED, task.decidedBy(), "This task has ended.");
        }
        if (!says(task, actor)) {
            if (task.assignee() == null) {
                throw new IllegalArgumentException("Claim the task first, or ask a supervisor.");
            }
            throw new TaskRefused(TaskRefused.Reason.TAKEN, task.assignee(), task.assignee()
                    + " has claimed this task.");
        }
        return task;
    }

    private boolean says(Task task, Actor actor) {
        return actor.name().equals(task.assignee())
                || access.directs(actor, task);
    }

    private Optional<Task> change(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(TaskRows::task).optional();
    }

    private void tell(Task task, String event, String action, String from, String to, String why, Actor actor) {
        timeline.add(task.caseNumber(), event, actor.name(), Audience.OFFICER, Map.of("task", task.elementId(), "from", from,
                "to", to, "reason", why), event + ":" + task.key() + ":" + clock.instant());
        audit.record(actor.name(), action, String.valueOf(task.key()), (task.caseNumber() + " " + from + "→" + to + " "
                + why).strip());
        signals.changed(task, "restated", actor.name());
    }

    private static String counting(Task task) {
        return String.valueOf(task.prioritySet() == null ? task.priority() : task.prioritySet());
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: why, in at most " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }

    private Urgency urgency(long key) {
        return jdbc.sql("select * from tasks.tasks where task_key = ?").param(key).query(this::row).single();
    }

    private Urgency row(ResultSet rs, int n) throws SQLException {
        int computed = rs.getInt("priority");
        Integer set = rs.getObject("priority_set", Integer.class);
        return new Urgency(rs.getLong("task_key"), rs.getString("element_id"), rs.getString("office"),
                TaskRows.instant(rs, "created_at"), set == null ? computed : set, computed,
                json.readValue(rs.getString("priority_factors"), new TypeReference<List<PriorityFactor>>() { }), set,
                rs.getString("priority_by"), rs.getString("priority_reason"), rs.getString("goal"),
                TaskRows.instant(rs, "goal_at"), TaskRows.instant(rs, "due_at"), rs.getString("due_by"),
                rs.getString("due_reason"), TaskRows.instant(rs, "deadline_at"));
    }
}
