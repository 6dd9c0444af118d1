package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Cases;
import org.openpass.engine.ProcessStarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people do with tasks. Each act is one transaction and true on the next screen. */
@Service
@Transactional
public class Tasks {

    private final TaskRows rows;
    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cases cases;
    private final ProcessStarter engine;
    private final AuditTrail audit;
    private final TaskSignals signals;
    private final Clock clock;
    private final Map<String, TaskHandler> handlers;

    Tasks(TaskRows rows, TaskAccess access, JdbcClient jdbc, JsonMapper json, Cases cases, ProcessStarter engine,
            AuditTrail audit, TaskSignals signals, Clock clock, List<TaskHandler> handlers) {
        this.rows = rows;
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
        this.engine = engine;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::elementId, Function.identity()));
    }

    /** The task, if the actor may work on it. */
    @Transactional(readOnly = true)
    public Optional<Task> find(long key, Actor actor) {
        return rows.find(key).filter(task -> access.mayWorkOn(actor, task)).map(this::read);
    }

    /** The open tasks of a case that the actor may work on, oldest first. */
    @Transactional(readOnly = true)
    public List<Task> openFor(String caseNumber, Actor actor) {
        return rows.ofCase(caseNumber).stream()
                .filter(task -> task.state() == Task.State.OPEN && access.mayWorkOn(actor, task)).map(this::read).toList();
    }

    /** The tasks of a case, oldest first; the caller has applied Visibility. */
    @Transactional(readOnly = true)
    public List<Task> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber).stream().map(this::read).toList();
    }

    /**
     * Takes the task for the actor; claiming one's own again changes nothing.
     *
     * @throws TaskRefused when somebody else has it, or it has ended
     */
    public Task claim(long key, Actor actor) {
        Task task = access.require(key, actor);
        int claimed = jdbc.sql("update tasks.tasks set assignee = ?, claimed_at = ?, version = version + 1 "
                + "where task_key = ? and state = 'OPEN' and assignee is null")
                .params(actor.name(), Timestamp.from(clock.instant()), key).update();
        Task now = rows.find(key).orElseThrow();
        if (claimed == 0 && !(now.state() == Task.State.OPEN && actor.name().equals(now.assignee()))) {
            throw refusal(now, actor);
        }
        if (claimed > 0) {
            audit.record(actor.name(), "task.claimed", String.valueOf(key), task.caseNumber());
            signals.changed(now, "claimed", actor.name());
        }
        return read(now);
    }

    /** Gives the actor's task back to its group. */
    public Task release(long key, Actor actor) {
        Task task = access.require(key, actor);
        int released = jdbc.sql("update tasks.tasks set assignee = null, claimed_at = null, version = version + 1 "
                + "where task_key = ? and state = 'OPEN' and assignee = ?").params(key, actor.name()).update();
        Task now = rows.find(key).orElseThrow();
        if (released > 0) {
            audit.record(actor.name(), "task.released", String.valueOf(key), task.caseNumber());
            signals.changed(now, "released", actor.name());
        }
        return read(now);
    }

    /**
     * Decides the task: the effects, the row and what the engine is told commit together.
     *
     * @param decision the answer that the form's decision field holds
     * @param readVersion the {@link Task#subjectVersion} that the officer has read; null when it is not known
     * @throws TaskRefused when another was first
     * @throws TaskHandler.InvalidAnswers with all errors of the form
     */
    public Task decide(long key, Actor actor, String decision, Map<String, Object> answers, Integer readVersion) {
        Task before = access.require(key, actor);
        cases.lock(before.caseNumber());
        int decided = jdbc.sql("""
                update tasks.tasks set state = 'DECIDED', decided_by = ?, decided_at = ?, decision = ?,
                    answers = ?::jsonb, assignee = ?, version = version + 1
                where task_key = ? and state = 'OPEN' and (assignee is null or assignee = ?)
                """).params(actor.name(), Timestamp.from(clock.instant()), decision, json.writeValueAsString(answers),
                actor.name(), key, actor.name()).update();
        Task task = rows.find(key).orElseThrow();
        if (decided == 0) {
            throw refusal(task, actor);
        }
        TaskHandler handler = handler(task);
        if (readVersion != null && readVersion != handler.subjectVersion(task.caseNumber())) {
            throw new TaskRefused(TaskRefused.Reason.CHANGED_MEANWHILE, null, "The declaration was changed after you "
                    + "read version " + readVersion + " of it: read it again, then decide.");
        }
        engine.completeTask(task.caseNumber(), key, handler.decide(task, actor.name(), answers));
        audit.record(actor.name(), "task.decided", String.valueOf(key), task.caseNumber() + " " + decision);
        signals.changed(task, "decided", actor.name());
        return task;
    }

    /** Takes the open tasks of a case away, in the transaction that makes them needless; the engine follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNumber) {
        jdbc.sql("update tasks.tasks set state = 'CLOSED', ended_at = ?, version = version + 1 "
                + "where case_number = ? and state = 'OPEN' returning *")
                .params(Timestamp.from(clock.instant()), caseNumber).query(TaskRows::task).list()
                .forEach(task -> signals.changed(task, "closed", null));
    }

    private TaskHandler handler(Task task) {
        TaskHandler handler = handlers.get(task.elementId());
        if (handler == null) {
            throw new IllegalStateException("No module handles decisions of " + task.elementId());
        }
        return handler;
    }

    private Task read(Task task) {
        return task.state() == Task.State.OPEN && handlers.containsKey(task.elementId())
                ? task.on(handler(task).subjectVersion(task.caseNumber())) : task;
    }

    private static TaskRefused refusal(Task task, Actor actor) {
        return switch (task.state()) {
            case OPEN -> new TaskRefused(TaskRefused.Reason.TAKEN, task.assignee(),
                    task.assignee() + " has claimed this task.");
            case DECIDED, CONFIRMED -> new TaskRefused(TaskRefused.Reason.DECIDED, task.decidedBy(),
                    (actor.name().equals(task.decidedBy()) ? "You have" : task.decidedBy() + " has")
                            + " decided this task at " + task.decidedAt() + ".");
            case CLOSED -> new TaskRefused(TaskRefused.Reason.CLOSED, null,
                    "This task is not needed any more: the case went another way.");
        };
    }
}
