package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.tasks.TaskAct.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what people do with tasks, for officers and for the audit, and tells who looks at them. */
@Component
class TaskActs {

    /** From hand to hand; each may be null. */
    record Passing(String from, String to, Target.Group group, String note) {
    }

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TaskSignals signals;
    private final JsonMapper json;
    private final Clock clock;

    TaskActs(JdbcClient jdbc, AuditTrail audit, TaskSignals signals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.signals = signals;
        this.json = json;
        this.clock = clock;
    }

    /** The actor did this, in whose place the task says; part of the caller's transaction. */
    void did(Task now, What what, Actor actor, Passing passing) {
        did(now, what, actor, now.onBehalfOf(), passing);
    }

    /**
     * The actor did this; part of the caller's transaction. What was said about it stays out of the audit trail.
     *
     * @param principal in whose place, or null
     */
    void did(Task now, What what, Actor actor, String principal, Passing passing) {
        write(now, what, actor, principal, passing, null);
        audit.record(actor.name(), "task." + what.word, String.valueOf(now.key()),
                now.caseNumber() + detail(now, what, passing) + (principal == null ? "" : " for " + principal));
        tell(now, what, actor, passing);
    }

    /** The task, which was nobody's, fell to who has it; the trail keeps all by which the draw can be worked out again. */
    void dealt(Task now, Draw draw, Actor system) {
        Passing passing = new Passing(null, now.assignee(), null, null);
        write(now, What.DEALT, system, null, passing, draw);
        audit.record(new Act(system.name(), "task." + What.DEALT.word, String.valueOf(now.key()),
                now.caseNumber() + detail(now, What.DEALT, passing), Map.of(), draw.told()));
        tell(now, What.DEALT, system, passing);
    }

    private void write(Task now, What what, Actor actor, String principal, Passing passing, Draw draw) {
        Target.Group group = passing.group();
        jdbc.sql("""
                insert into tasks.acts (task_key, case_number, at, actor, on_behalf_of, act, from_person, to_person,
                    to_group, to_office, note, bulk_id, draw) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::jsonb)
                """).params(now.key(), now.caseNumber(), Timestamp.from(clock.instant()), actor.name(),
                principal, what.name(), passing.from(), passing.to(), group == null ? null : group.group(),
                group == null ? null : group.office(), passing.note(), AuditTrail.whole().orElse(null),
                draw == null ? null : json.writeValueAsString(draw)).update();
    }

    private void tell(Task now, What what, Actor actor, Passing passing) {
        signals.changed(now, what.word, actor.name());
        if (What.TOLD.contains(what)) {
            Stream.of(passing.from(), passing.to()).filter(hand -> hand != null && !hand.equals(actor.name()))
                    .forEach(signals::handed);
        }
    }

    private static String detail(Task now, What what, Passing passing) {
        Target.Group group = passing.group();
        return switch (what) {
            case CLAIMED, RELEASED -> "";
            case DECIDED -> " " + now.decision();
            case FORCED, TRANSFERRED, DELEGATED, HANDED_BACK, RETURNED, DEALT, REVIEW_ASKED, REVIEW_AGREED,
                    REVIEW_RETURNED, REVIEW_WITHDRAWN -> " " + Objects.requireNonNullElse(passing.from(), "-") + " > "
                    + (group == null ? Objects.requireNonNullElse(passing.to(), "-") : group.office() == null ? group.group()
                    : group.group() + " of " + group.office());
        };
    }

    /** From whom the task last came to who has it, or null. */
    String giver(long key) {
        return jdbc.sql("select from_person from tasks.acts where task_key = ? order by id desc limit 1").param(key)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).optional().flatMap(from -> from).orElse(null);
    }

    /** Who gave the task back to its group: by hand, with or without a word. */
    Set<String> gaveBack(long key) {
        return Set.copyOf(jdbc.sql("select distinct actor from tasks.acts where task_key = ? and actor = from_person "
                + "and to_person is null and act in ('TRANSFERRED', 'RELEASED')").param(key).query(String.class).list());
    }

    /** The task is not needed any more. */
    void closed(Task task) {
        signals.changed(task, "closed", null);
    }

    /** What was done with the task, the first first. */
    List<TaskAct> of(long key) {
        return jdbc.sql("select * from tasks.acts where task_key = ? order by id").param(key).query(this::act)
                .list();
    }

    /** What was done with any task of the case, the first first. */
    List<TaskAct> ofCase(String caseNumber) {
        return jdbc.sql("select * from tasks.acts where case_number = ? order by id").param(caseNumber)
                .query(this::act).list();
    }

    /** The same page by page, the newest first: before this moment, or at it and with a number before this one. */
    List<TaskAct> ofCase(String caseNumber, Instant before, long id, int size) {
        return jdbc.sql("select * from tasks.acts where case_number = ? and (at, id) < (?, ?) "
                + "order by at desc, id desc limit ?").params(caseNumber, Timestamp.from(before), id, size)
                .query(this::act).list();
    }

    /** The number of the newest act of all. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from tasks.acts").query(Long.class).single();
    }

    /** What others gave to this person, took, or asked and answered, since then. */
    List<Handed> handed(String username, long since) {
        return jdbc.sql("""
                select a.*, t.subject from tasks.acts a join tasks.tasks t on t.task_key = a.task_key
                where a.id > :since and a.actor <> :who and (a.from_person = :who or a.to_person = :who)
                    and a.act in (:passing) order by a.id limit 10
                """).param("since", since).param("who", username)
                .param("passing", What.TOLD.stream().map(Enum::name).toList())
                .query((rs, n) -> new Handed(act(rs, n), rs.getString("subject"))).list();
    }

    /** The refusal of an act on a task that is another than its actor has seen: it says who was first. */
    TaskRefused stale(Task now, Actor actor) {
        Optional<String> last = jdbc.sql("select actor from tasks.acts where task_key = ? order by id desc limit 1")
                .param(now.key()).query(String.class).optional();
        return now.state() != Task.State.OPEN ? TaskRefused.of(now, actor) : new TaskRefused(TaskRefused.Reason.STALE,
                last.orElse(null), "This task was changed since you read it"
                + last.map(who -> ", by " + who).orElse("") + ": look at it again.");
    }

    private TaskAct act(ResultSet rs, int n) throws SQLException {
        return new TaskAct(rs.getLong("id"), rs.getLong("task_key"), rs.getString("case_number"),
                rs.getTimestamp("at").toInstant(), rs.getString("actor"), rs.getString("on_behalf_of"),
                What.valueOf(rs.getString("act")), rs.getString("from_person"), rs.getString("to_person"),
                rs.getString("to_group"), rs.getString("to_office"), rs.getString("note"),
                rs.getObject("bulk_id", UUID.class),
                rs.getString("draw") == null ? null : json.readValue(rs.getString("draw"), Draw.class));
    }
}
