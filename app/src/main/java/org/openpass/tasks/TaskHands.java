package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskActs.Passing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a task as it goes from hand to hand: with what was typed, and with a line in its history. */
@Component
class TaskHands {

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final TaskActs acts;
    private final KeptAnswers kept;
    private final Clock clock;

    TaskHands(JdbcClient jdbc, TaskAccess access, TaskActs acts, KeptAnswers kept, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acts = acts;
        this.kept = kept;
        this.clock = clock;
    }

    /** The open task, which nobody else changes until the transaction ends. */
    Task locked(long key, Integer seen, Actor actor) {
        jdbc.sql("select task_key from tasks.tasks where task_key = ? for update").param(key).query(Long.class).optional();
        Task task = access.require(key, actor);
        if (task.state() != Task.State.OPEN || seen != null && seen != task.version()) {
            throw acts.stale(task, actor);
        }
        return task;
    }

    /** Gives what is nobody's to the actor; what another takes at this moment is left to the other. */
    Optional<Task> take(Task task, Actor actor) {
        Optional<Task> taken = jdbc.sql("""
                update tasks.tasks set assignee = ?, claimed_at = ?, on_behalf_of = ?, version = version + 1
                where task_key = (select task_key from tasks.tasks where task_key = ? and state = 'OPEN'
                    and assignee is null for update skip locked)
                returning *
                """).params(actor.name(), now(), access.principal(actor, task), task.key()).query(TaskRows::task).optional();
        taken.ifPresent(now -> acts.did(now, What.CLAIMED, actor, new Passing(null, actor.name(), null, null)));
        return taken;
    }

    /**
     * Gives the locked task to somebody.
     *
     * @param responsible who gives it and stays responsible, or null
     */
    Task give(Task task, String to, String responsible, What what, String why, Actor actor) {
        Task now = jdbc.sql("update tasks.tasks set assignee = ?, claimed_at = ?, delegated_by = ?, on_behalf_of = null, "
                + "version = version + 1 where task_key = ? returning *").params(to, now(), responsible, task.key())
                .query(TaskRows::task).single();
        if (task.assignee() != null) {
            kept.handOver(task.key(), task.assignee(), to);
        }
        acts.did(now, what, actor, principal(task, actor), new Passing(task.assignee(), to, null, why));
        return now;
    }

    /** Gives the locked task, which is nobody's, to who was drawn. */
    Task deal(Task task, Draw draw, Actor system) {
        Task now = jdbc.sql("update tasks.tasks set assignee = ?, claimed_at = ?, version = version + 1 where task_key = ? "
                + "returning *").params(draw.drawn(), now(), task.key()).query(TaskRows::task).single();
        acts.dealt(now, draw, system);
        return now;
    }

    /** Gives the locked task to whoever of the group takes it. */
    Task give(Task task, Target.Group group, String why, Actor actor) {
        Task now = jdbc.sql("update tasks.tasks set office = ?, assignee = null, claimed_at = null, delegated_by = null, "
                + "on_behalf_of = null, version = version + 1 where task_key = ? returning *").params(group.office(), task.key())
                .query(TaskRows::task).single();
        acts.did(now, What.TRANSFERRED, actor, principal(task, actor), new Passing(task.assignee(), null, new Target.Group(
                group.group(), group.office().equals(task.office()) ? null : group.office()), why));
        return now;
    }

    /** A supervisor acts in no other's place. */
    private String principal(Task task, Actor actor) {
        return access.directs(actor, task) ? null : access.principal(actor, task);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
