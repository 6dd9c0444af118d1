package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.openpass.access.Actor;
import org.springframework.stereotype.Component;

/** Lists open tasks for the people who may do them, the longest waiting first; keyset paging. */
@Component
public class Inbox {

    /** Which tasks. */
    public enum View { MINE, GROUP }

    /** A line of the inbox: the task with what it is about. */
    public record Entry(Task task, String subject, String title, String status) {
    }

    /** A page begins after this task. */
    public record Key(Instant createdAt, long taskKey) {
    }

    private static final Field<OffsetDateTime> CREATED = field(name("t", "created_at"), OffsetDateTime.class);
    private static final Field<Long> KEY = field(name("t", "task_key"), Long.class);
    private static final Field<String> ASSIGNEE = field(name("t", "assignee"), String.class);

    private final DSLContext dsl;

    Inbox(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A page of the view. */
    public List<Entry> page(Actor actor, View view, Key after, int size) {
        Condition wanted = wanted(actor, view).and(after == null ? noCondition()
                : row(CREATED, KEY).gt(row(val(after.createdAt().atOffset(ZoneOffset.UTC)), val(after.taskKey()))));
        return dsl.resultQuery("""
                select t.*, c.subject, c.title, c.status as case_status from tasks.tasks t
                join casework.cases c on c.number = t.case_number
                where {0} order by t.created_at, t.task_key limit {1}
                """, wanted, val(size)).fetch(r -> new Entry(task(r), r.get("subject", String.class),
                r.get("title", String.class), r.get("case_status", String.class)));
    }

    /** How many tasks the view has, counted up to the cap. */
    public int count(Actor actor, View view, int cap) {
        return dsl.fetchCount(dsl.selectOne().from(table(name("tasks", "tasks")).as("t"))
                .where(wanted(actor, view)).limit(cap));
    }

    private static Condition wanted(Actor actor, View view) {
        Condition open = condition("t.state = 'OPEN'");
        if (view == View.MINE) {
            return open.and(ASSIGNEE.eq(actor.name()));
        }
        String[] roles = actor.roles().stream().map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
        Condition group = open.and(ASSIGNEE.isNull());
        if (!actor.roles().contains(Actor.Role.SUPERVISOR)) {
            group = group.and(condition("t.candidate_role = any({0})", val(roles)));
        }
        return actor.national() ? group : group.and(condition("t.office = {0}",
                val(actor.office() == null ? "" : actor.office())));
    }

    private static Task task(org.jooq.Record r) {
        return new Task(r.get("task_key", Long.class), r.get("case_number", String.class),
                r.get("instance_key", Long.class), r.get("definition_key", Long.class),
                r.get("element_id", String.class), r.get("candidate_role", String.class),
                r.get("office", String.class), r.get("form", Long.class), Task.State.valueOf(r.get("state", String.class)),
                r.get("assignee", String.class), r.get("version", Integer.class), r.get("created_at", Instant.class),
                r.get("due_at", Instant.class), r.get("decided_by", String.class),
                r.get("decided_at", Instant.class), r.get("decision", String.class), null);
    }
}
