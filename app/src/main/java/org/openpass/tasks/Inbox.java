package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final Visibilities visibilities;

    Inbox(DSLContext dsl, JdbcClient jdbc, TaskAccess access, Visibilities visibilities) {
        this.dsl = dsl;
        this.jdbc = jdbc;
        this.access = access;
        this.visibilities = visibilities;
    }

    /** A page of the view. */
    public List<Entry> page(Actor actor, View view, Key after, int size) {
        Condition wanted = wanted(actor, view).and(after == null ? noCondition()
                : row(CREATED, KEY).gt(row(val(after.createdAt().atOffset(ZoneOffset.UTC)), val(after.taskKey()))));
        var query = dsl.resultQuery("""
                select t.*, c.subject as case_subject, c.title, c.status as case_status from tasks.tasks t
                join casework.cases c on c.number = t.case_number
                where {0} order by t.created_at, t.task_key limit {1}
                """, wanted, val(size));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query((rs, n) -> new Entry(TaskRows.task(rs, n),
                rs.getString("case_subject"), rs.getString("title"), rs.getString("case_status"))).list();
    }

    /** How many tasks the view has, counted up to the cap. */
    public int count(Actor actor, View view, int cap) {
        return dsl.fetchCount(dsl.selectOne().from(table(name("tasks", "tasks")).as("t"))
                .where(wanted(actor, view)).limit(cap));
    }

    private Condition wanted(Actor actor, View view) {
        Condition open = condition("t.state = 'OPEN'");
        return switch (view) {
            // Who left an office has no part any more in what stayed there.
            case MINE -> actor.officer() ? open.and(ASSIGNEE.eq(actor.name()))
                    .and(visibilities.of(actor).condition("t.case_number", "t.case_office")) : falseCondition();
            case GROUP -> open.and(ASSIGNEE.isNull()).and(TaskReach.covered(access.reaches(actor)));
        };
    }
}
