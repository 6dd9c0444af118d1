package org.openpass.tasks;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of the inbox, narrowed and sorted by business columns; keyset paging. */
@Component
public class Inbox {

    /** Which tasks. */
    public enum View {
        /** Those that I have. */
        MINE,
        /** Those within my reach, whoever has them. */
        GROUPS,
        /** Those within my reach that nobody has. */
        UNASSIGNED,
        /** Those of mine where somebody else must act first. */
        WAITING,
        /** Those that I decided today. */
        DONE,
        /** Those of all cases that I may see. */
        ALL;

        /** As URLs name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The view of this name; software that was written when there were two asks for GROUP and means what is nobody's. */
        public static Optional<View> of(String word) {
            return "group".equalsIgnoreCase(word) ? Optional.of(UNASSIGNED)
                    : Stream.of(values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
        }
    }

    /**
     * A line of the inbox: the task with what it is about.
     *
     * @param subject number of the document that the case is about
     * @param status of the case
     * @param value customs value in KRW, or null
     * @param othersUntil until when somebody else has to act in the case; only of what waits for others, else null
     */
    public record Entry(Task task, String subject, String title, String status, String trader, boolean aeo, String lane,
            BigDecimal value, List<String> origins, String goods, Instant othersUntil) {

        /** How urgent it is, 0 to 100: what somebody said, or else what was worked out. */
        public int priority() {
            return task.prioritySet() == null ? task.priority() : task.prioritySet();
        }

        /** The goal or the legal deadline, whichever comes first; null for neither. */
        public Instant due() {
            return Stream.of(Optional.ofNullable(task.dueAt()), Optional.ofNullable(task.deadlineAt()))
                    .flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
        }
    }

    private static final SQL NOBODY = sql("cast(null as timestamptz)");
    private static final SQL OTHERS = sql("""
            (select min(d.due_at) from casework.deadlines d where d.case_number = t.case_number and d.bearer <> 'OFFICER'
                and d.met_at is null and d.lapsed_at is null)""");
    private static final String LIMIT = "set local statement_timeout = '3s'";

    private final DSLContext dsl;
    private final JdbcClient jdbc;
    private final List<InboxSource> sources;
    private final TaskAccess access;
    private final Visibilities visibilities;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Inbox(DSLContext dsl, JdbcClient jdbc, List<InboxSource> sources, TaskAccess access, Visibilities visibilities,
            Clock clock, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.jdbc = jdbc;
        this.sources = sources;
        this.access = access;
        this.visibilities = visibilities;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A page of at most so many rows; one more than are shown tells of a next page.
     *
     * @throws InboxTooWide when filters or an order of the reader's own make it take too long
     */
    public List<Entry> page(Actor actor, InboxQuery query, int size) {
        String order = query.sort().order();
        Condition narrowed = narrowed(query).and(query.after() == null ? noCondition()
                : query.sort().beyond(query.after()));
        return branches(actor, query, "(select t.* from tasks.tasks t where {0} order by " + order + " limit {1})",
                narrowed, size).map(branches -> bounded(query, () -> entries(dsl.resultQuery("""
                        select t.*, c.subject as case_subject, c.title, c.status as case_status, {2} as others_until
                        from ({0}) t join casework.cases c on c.number = t.case_number order by
                        """ + order + " limit {1}", branches, inline(size), query.view() == View.WAITING ? OTHERS : NOBODY))))
                .orElse(List.of());
    }

    /** The first rows of a view, after the key; all of them in their own order. */
    public List<Entry> page(Actor actor, View view, InboxKey after, int size) {
        return page(actor, new InboxQuery(view, List.of(), InboxSort.of(view), after), size);
    }

    /** How many rows the query has on all its pages, counted up to the cap. */
    public int count(Actor actor, InboxQuery query, int cap) {
        return branches(actor, query, "(select 1 from tasks.tasks t where {0} limit {1})", narrowed(query), cap)
                .map(branches -> bounded(query, () -> {
                    ResultQuery<?> counted = dsl.resultQuery("select count(*) from (select 1 from ({0}) b limit {1}) t",
                            branches, inline(cap));
                    return jdbc.sql(counted.getSQL()).params(counted.getBindValues()).query(Integer.class).single();
                })).orElse(0);
    }

    /** These rows as they stand now, also those that are decided meanwhile; without those that the actor may not see. */
    public List<Entry> rows(Actor actor, Collection<Long> keys) {
        Condition reached = TaskReach.covered(access.reaches(actor));
        Condition seen = actor.national() ? trueCondition()
                : visibilities.of(actor).condition("t.case_number", "t.case_office").or(reached);
        return keys.isEmpty() || !actor.officer() ? List.of() : entries(dsl.resultQuery("""
                select t.*, c.subject as case_subject, c.title, c.status as case_status, {2} as others_until
                from tasks.tasks t join casework.cases c on c.number = t.case_number
                where t.task_key = any({0}) and ({1})
                """, val(keys.toArray(Long[]::new)), seen, OTHERS));
    }

    /** Whether a task of the group in the office lies within the actor's own reach; asks no database, so not for deputies. */
    public boolean reaches(Actor actor, String group, String office) {
        return TaskReach.own(actor, group, office);
    }

    /** Whether the actor does this officer's work now, who is away. */
    public boolean standsInFor(Actor actor, String username) {
        return access.others(actor).stream().anyMatch(reach -> reach.principal().equals(username));
    }

    /** One read of every part of the view, each in the order of the list and no longer than it. */
    private Optional<SQL> branches(Actor actor, InboxQuery query, String each, Condition narrowed, int size) {
        return sources.stream().filter(source -> source.view() == query.view())
                .flatMap(source -> source.parts(actor, query).stream())
                .map(part -> sql(each, part.and(narrowed), inline(size)))
                .reduce((some, more) -> sql("{0} union all {1}", some, more));
    }

    private Condition narrowed(InboxQuery query) {
        Instant now = clock.instant();
        return query.filters().stream().map(filter -> filter.narrowing(now)).reduce(noCondition(), Condition::and);
    }

    /** What no index is certain to serve gets some seconds and no more: a screen does not hang, nor does the database. */
    private <T> T bounded(InboxQuery query, Supplier<T> read) {
        if (!query.strays()) {
            return read.get();
        }
        try {
            return transaction.execute(status -> {
                jdbc.sql(LIMIT).update();
                return read.get();
            });
        } catch (QueryTimeoutException e) {
            throw new InboxTooWide(e);
        }
    }

    private List<Entry> entries(ResultQuery<?> query) {
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query(Inbox::entry).list();
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        return new Entry(TaskRows.task(rs, n), rs.getString("case_subject"), rs.getString("title"),
                rs.getString("case_status"), rs.getString("trader"), rs.getBoolean("aeo"), rs.getString("lane"),
                rs.getBigDecimal("value"), List.of((String[]) rs.getArray("origins").getArray()), rs.getString("goods"),
                Optional.ofNullable(rs.getTimestamp("others_until")).map(Timestamp::toInstant).orElse(null));
    }
}
