package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.tasks.FilterRefused.Reason;
import org.openpass.tasks.SavedFilter.Group;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries of the inbox that people keep for themselves or share with a group within their own reach. They hold words and
 * no rows: whoever uses one sees by it what is theirs. The owner changes it, and a supervisor of the group.
 */
@Service
@Transactional
public class SavedFilters {

    /** The longest name. */
    public static final int LONGEST_NAME = 60;
    private static final int MOST_OF_ONE = 50;
    private static final int MOST_SHOWN = 200;
    private static final Group NOBODY = new Group(null, null);
    /** Groups that tasks are for; supervisors do the work of each. */
    private static final List<String> GROUPS = List.of("clearance-officer", "inspector", "cargo-officer");

    private final DSLContext dsl;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SavedFilters(DSLContext dsl, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.dsl = dsl;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's own and those that are shared with the actor, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Actor actor) {
        return seen(actor, trueCondition());
    }

    /**
     * The filter, for who may use it.
     *
     * @throws FilterRefused for everybody else, as when there is none
     */
    @Transactional(readOnly = true)
    public SavedFilter get(long id, Actor actor) {
        return seen(actor, condition("t.id = {0}", val(id))).stream().findFirst().orElseThrow(() ->
                new FilterRefused(Reason.UNSEEN, "There is no such filter."));
    }

    /** The groups that the actor may share with, in the actor's office or, in a national role, in any. */
    public List<String> groups(Actor actor) {
        return GROUPS.stream().filter(group -> TaskReach.own(actor, group, actor.office())).toList();
    }

    /**
     * Keeps the query under the name; another of the actor's by the same name is replaced by it.
     *
     * @param with who else may use it, or null
     */
    public SavedFilter save(String name, InboxQuery query, Group with, Actor actor) {
        if (!actor.officer()) {
            throw new FilterRefused(Reason.UNSEEN, "Only officers have an inbox.");
        }
        String called = name(name);
        Group shared = shareable(with, actor);
        Group to = shared == null ? NOBODY : shared;
        if (jdbc.sql("select count(*) from tasks.saved_filters where owner = ? and name <> ?").params(actor.name(), called)
                .query(Integer.class).single() >= MOST_OF_ONE) {
            throw new FilterRefused(Reason.TOO_MANY, "You keep " + MOST_OF_ONE + " filters: remove one first.");
        }
        long id = jdbc.sql("""
                insert into tasks.saved_filters (owner, name, query, shared_group, shared_office, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict (owner, name) do update set query = excluded.query,
                    shared_group = excluded.shared_group, shared_office = excluded.shared_office returning id
                """).params(actor.name(), called, QueryText.of(query.first()), to.group(), to.office(),
                Timestamp.from(clock.instant())).query(Long.class).single();
        SavedFilter saved = get(id, actor);
        told(saved, shared, actor);
        return saved;
    }

    /** Gives a filter another name, another query or other readers. */
    public SavedFilter change(long id, String name, InboxQuery query, Group with, Actor actor) {
        SavedFilter before = editable(id, actor);
        String called = name(name);
        // Who may change it need not be who may share it so: it may stay with whom it is.
        Group shared = Objects.equals(with, before.sharedWith()) ? with : shareable(with, actor);
        Group to = shared == null ? NOBODY : shared;
        try {
            jdbc.sql("update tasks.saved_filters set name = ?, query = ?, shared_group = ?, shared_office = ? where id = ?")
                    .params(called, QueryText.of(query.first()), to.group(), to.office(), id).update();
        } catch (DuplicateKeyException e) {
            throw new FilterRefused(Reason.NAME, before.owner() + " keeps another filter of this name.");
        }
        SavedFilter now = new SavedFilter(id, before.owner(), called, query.first(), List.of(), shared,
                mayEdit(before.owner(), shared, actor));
        if (before.sharedWith() != null || shared != null) {
            told(now, shared, actor);
        }
        return now;
    }

    /** Removes the filter for everybody. */
    public void remove(long id, Actor actor) {
        SavedFilter gone = editable(id, actor);
        jdbc.sql("delete from tasks.saved_filters where id = ?").param(id).update();
        if (gone.sharedWith() != null) {
            audit.record(actor.name(), "filter.removed", String.valueOf(id), gone.name());
        }
    }

    private SavedFilter editable(long id, Actor actor) {
        SavedFilter found = get(id, actor);
        if (!found.editable()) {
            throw new FilterRefused(Reason.OWNER, found.owner() + " keeps this filter; a supervisor may change it, too.");
        }
        return found;
    }

    private List<SavedFilter> seen(Actor actor, Condition which) {
        ResultQuery<?> query = dsl.resultQuery("""
                select t.* from (select f.*, f.shared_group as candidate_role, f.shared_office as office,
                    cast(null as text) as assignee from tasks.saved_filters f) t
                where (t.owner = {0} or t.shared_group is not null and ({1})) and {2}
                order by lower(t.name), t.id limit {3}
                """, val(actor.name()), TaskReach.covered(TaskReach.of(actor)), which, inline(MOST_SHOWN));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query((rs, n) -> filter(rs, actor)).list();
    }

    private SavedFilter filter(ResultSet rs, Actor actor) throws SQLException {
        InboxQuery.Parsed read = QueryText.read(rs.getString("query"));
        String group = rs.getString("shared_group");
        Group shared = group == null ? null : new Group(group, rs.getString("shared_office"));
        return new SavedFilter(rs.getLong("id"), rs.getString("owner"), rs.getString("name"), read.query(),
                read.unread(), shared, mayEdit(rs.getString("owner"), shared, actor));
    }

    private boolean mayEdit(String owner, Group shared, Actor actor) {
        return owner.equals(actor.name()) || shared != null && actor.supervises()
                && TaskReach.own(actor, shared.group(), shared.office());
    }

    private Group shareable(Group with, Actor actor) {
        if (with == null) {
            return null;
        }
        boolean own = with.group() != null && with.office() != null && with.office().matches("[0-9A-Z]{3}") && GROUPS.contains(with.group())
                && TaskReach.own(actor, with.group(), with.office());
        if (!own) {
            throw new FilterRefused(Reason.GROUP, "Share with a group whose work you do, in your office.");
        }
        return with;
    }

    private void told(SavedFilter filter, Group shared, Actor actor) {
        if (shared != null) {
            audit.record(actor.name(), "filter.shared", String.valueOf(filter.id()), filter.name() + " " + shared.group()
                    + " " + shared.office() + " " + QueryText.of(filter.query()));
        }
    }

    private static String name(String name) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters");
        }
        return called;
    }
}
