package org.openpass.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.casework.Cases;
import org.openpass.engine.ProcessStarter;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskActs.Passing;
import org.openpass.terms.Seoul;
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
    private final TaskActs acts;
    private final KeptAnswers kept;
    private final Clock clock;
    private final TaskKinds kinds;
    private final AddedFields added;
    private final List<DecisionGuard> guards;
    private final FourEyes fourEyes;

    Tasks(TaskRows rows, TaskAccess access, JdbcClient jdbc, JsonMapper json, Cases cases, ProcessStarter engine,
            TaskActs acts, KeptAnswers kept, Clock clock, TaskKinds kinds, AddedFields added,
            List<DecisionGuard> guards, FourEyes fourEyes) {
        this.rows = rows;
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
        this.engine = engine;
        this.acts = acts;
        this.kept = kept;
        this.clock = clock;
        this.kinds = kinds;
        this.added = added;
        this.guards = guards;
        this.fourEyes = fourEyes;
    }

    /** The task, if the actor may work on it. */
    @Transactional(readOnly = true)
    public Optional<Task> find(long key, Actor actor) {
        return rows.find(key).filter(task -> access.mayWorkOn(actor, task)).map(this::read);
    }

    /** The task, if the actor is an officer who sees its case, whoever works on it. */
    Optional<Task> seen(long key, Actor actor) {
        return rows.find(key).filter(task -> access.mayWorkOn(actor, task)
                || actor.officer() && access.maySee(actor, task));
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
     * Takes the task for the actor, from nobody or from whom the actor stands in for, then with what they had typed;
     * claiming one's own again changes nothing.
     *
     * @throws TaskRefused when somebody else has it, it has ended, or another person must do it
     */
    public Task claim(long key, Actor actor) {
        Task before = access.require(key, actor);
        access.checkTaken(actor, before);
        String principal = access.principal(actor, before);
        // From whom it is taken: the absent person, or nobody; what another has meanwhile is left to the other.
        String had = principal == null || !principal.equals(before.assignee()) ? null : principal;
        if (before.state() == Task.State.OPEN && Objects.equals(had, before.assignee())) {
            fourEyes.check(before, actor);
        }
        int claimed = jdbc.sql("update tasks.tasks set assignee = :actor, claimed_at = :at, "
                + "on_behalf_of = :principal, version = version + 1 "
                + "where task_key = :key and state = 'OPEN' and assignee is not distinct from :had")
                .param("actor", actor.name()).param("at", Timestamp.from(clock.instant()))
                .param("principal", principal, Types.VARCHAR).param("key", key).param("had", had, Types.VARCHAR).update();
        Task now = rows.find(key).orElseThrow();
        if (claimed == 0 && !(now.state() == Task.State.OPEN && actor.name().equals(now.assignee()))) {
            throw now.state() == Task.State.OPEN && now.assignee() == null ? acts.stale(now, actor)
                    : TaskRefused.of(now, actor);
        }
        if (claimed > 0) {
            if (had != null) {
                kept.handOver(key, had, actor.name());
            }
            acts.did(now, What.CLAIMED, actor, new Passing(had, actor.name(), null, null));
        }
        return read(now);
    }

    /**
     * Gives the actor's task back to its group; one that a colleague is responsible for, or that was taken from who is
     * away, to that colleague.
     */
    public Task release(long key, Actor actor) {
        Task before = access.require(key, actor);
        String giver = before.onBehalfOf() == null ? null : acts.giver(key);
        if (giver == null && before.delegatedBy() == null && actor.name().equals(before.assignee())
                && before.state() == Task.State.OPEN && access.dealt(actor, before)) {
            throw TaskRefused.dealt();
        }
        Optional<Task> released = jdbc.sql("""
                update tasks.tasks set assignee = coalesce(delegated_by, :giver), delegated_by = null, on_behalf_of = null,
                    version = version + 1,
                    claimed_at = case when coalesce(delegated_by, :giver) is not null then :at::timestamptz end
                where task_key = :key and state = 'OPEN' and assignee = :actor returning *
                """).param("giver", giver, Types.VARCHAR).param("at", Timestamp.from(clock.instant())).param("key", key)
                .param("actor", actor.name()).query(TaskRows::task).optional();
        released.ifPresent(now -> {
            if (now.assignee() != null) {
                kept.handOver(key, actor.name(), now.assignee());
            }
            acts.did(now, now.assignee() == null ? What.RELEASED : What.HANDED_BACK, actor, before.onBehalfOf(),
                    new Passing(actor.name(), now.assignee(), null, null));
        });
        return read(released.or(() -> rows.find(key)).orElse(before));
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
        // While others had the lock, the time may have come in which a deputy is none any more.
        if (!access.mayWorkOn(actor, before)) {
            throw TaskRefused.notYours(key);
        }
        access.checkTaken(actor, rows.find(key).orElseThrow());
        String principal = access.principal(actor, before);
        Task task = jdbc.sql("""
                update tasks.tasks set state = 'DECIDED', decided_by = :actor, decided_at = :at, decision = :decision,
                    answers = :answers::jsonb, assignee = :actor, on_behalf_of = :principal, version = version + 1
                where task_key = :key and state = 'OPEN'
                    and (assignee is null or assignee = :actor or assignee = :principal) returning *
                """).param("actor", actor.name()).param("at", Timestamp.from(clock.instant()))
                .param("decision", decision).param("answers", json.writeValueAsString(answers))
                .param("principal", principal, Types.VARCHAR).param("key", key).query(TaskRows::task).optional()
                .orElseThrow(() -> TaskRefused.of(rows.find(key).orElseThrow(), actor));
        guards.forEach(guard -> guard.check(task, actor, decision, answers));
        TaskHandler handler = handler(task);
        if (readVersion != null && readVersion != handler.subjectVersion(task.caseNumber())) {
            throw new TaskRefused(TaskRefused.Reason.CHANGED_MEANWHILE, null, "The declaration was changed after you "
                    + "read version " + readVersion + " of it: read it again, then decide.");
        }
        engine.completeTask(task.caseNumber(), key, effects(handler, task, actor, answers));
        kept.forget(key);
        acts.did(task, What.DECIDED, actor, new Passing(before.assignee(), null, null, null));
        return task;
    }

    /** Of the kind and of what its form asks beside; the errors of both at once. */
    private Map<String, Object> effects(TaskHandler handler, Task task, Actor actor, Map<String, Object> answers) {
        AddedFields.Answered beside = added.of(task, handler, answers);
        try {
            Map<String, Object> variables = new LinkedHashMap<>(beside.variables());
            variables.putAll(handler.decide(task, actor.name(), beside.answers()));
            if (!beside.errors().isEmpty()) {
                throw TaskHandler.InvalidAnswers.of(beside.errors());
            }
            return variables;
        } catch (TaskHandler.InvalidAnswers invalid) {
            throw invalid.and(beside.errors());
        }
    }

    /** Takes the open tasks of a case away, in the transaction that makes them needless; the engine follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNumber) {
        jdbc.sql("update tasks.tasks set state = 'CLOSED', ended_at = ?, version = version + 1 "
                + "where case_number = ? and state = 'OPEN' returning *")
                .params(Timestamp.from(clock.instant()), caseNumber).query(TaskRows::task).list()
                .forEach(acts::closed);
    }

    /** The day whose law bounds the answers to the task; a step that nobody handles goes by that of today. */
    @Transactional(readOnly = true)
    public LocalDate lawOf(Task task) {
        LocalDate today = Seoul.today(clock);
        return kinds.handler(task).map(handler -> handler.lawOf(task.caseNumber(), today)).orElse(today);
    }

    private TaskHandler handler(Task task) {
        return kinds.handler(task).orElseThrow(() ->
                new IllegalStateException("No module handles decisions of " + task.elementId()));
    }

    /** With the version of what it decides on. */
    Task read(Task task) {
        return task.state() != Task.State.OPEN ? task : kinds.handler(task)
                .map(handler -> task.on(handler.subjectVersion(task.caseNumber()))).orElse(task);
    }
}
