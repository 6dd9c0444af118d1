package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.openpass.access.Actor;
import org.openpass.engine.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deals out what is nobody's in groups that are dealt their work: each task is drawn among the people of the group who are
 * there, who has less to do being drawn more often. One node deals the work of an office at a time, since a draw counts
 * what the one before gave; a node that dies deals what it had committed, and another goes on.
 */
@Component
class RandomAssignment {

    private static final Actor SYSTEM = new Actor("system", null, null, false, Set.of());
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String ALERT = "dealing:";
    private static final int BATCH = 50;
    /** As many are passed over in one look: those are nobody's work at this moment, and the next look comes soon. */
    private static final int MOST_PASSED = 500;

    private final JdbcClient jdbc;
    private final GroupSettings settings;
    private final GroupHands hands;
    private final TaskHands tasks;
    private final Alerts alerts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile List<GroupSetting> before;

    RandomAssignment(JdbcClient jdbc, GroupSettings settings, GroupHands hands, TaskHands tasks, Alerts alerts,
            TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.hands = hands;
        this.tasks = tasks;
        this.alerts = alerts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deals whatever can be dealt now. @param random a number from 0 to less than the one given */
    void deal(LongUnaryOperator random) {
        for (GroupSetting group : settings.dealt()) {
            Collection<Long> passed = new ArrayList<>();
            while (Boolean.TRUE.equals(transaction.execute(s -> batch(group, passed, random)))) {
                // The next ones.
            }
        }
    }

    /** Raises alerts for what has waited too long, and settles those for which nothing waits any more. */
    void watch() {
        List<GroupSetting> groups = settings.dealt();
        groups.forEach(this::watch);
        if (!groups.equals(before)) {
            settleOthers(groups);
            before = groups;
        }
    }

    /** @return whether there may be more to deal */
    private boolean batch(GroupSetting seen, Collection<Long> passed, LongUnaryOperator random) {
        GroupSetting group = mine(seen.office()) ? settings.find(seen.group(), seen.office()) : null;
        if (group == null || group.assignment() != GroupSetting.Assignment.DEALT || passed.size() >= MOST_PASSED) {
            return false;
        }
        List<Task> page = jdbc.sql("""
                select * from tasks.tasks where candidate_role = :group and office = :office and state = 'OPEN'
                    and assignee is null and task_key <> all(:passed)
                order by rank, due_rank, task_key limit :batch for update skip locked
                """).param("group", group.group()).param("office", group.office())
                .param("passed", passed.toArray(Long[]::new)).param("batch", BATCH).query(TaskRows::task).list();
        if (page.isEmpty()) {
            return false;
        }
        GroupHands.Table table = hands.of(group);
        for (Task task : page) {
            table.draw(task, random).ifPresentOrElse(draw -> tasks.deal(task, draw, SYSTEM), () -> passed.add(task.key()));
        }
        return page.size() == BATCH && table.anyRoom();
    }

    /** No other node deals the office's work until this transaction ends. */
    private boolean mine(String office) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('tasks.dealing'), hashtext(?))").param(office)
                .query(Boolean.class).single();
    }

    /** What nobody could be drawn for is said to who can mend it. */
    private void watch(GroupSetting group) {
        String key = ALERT + group.group() + "@" + group.office();
        long waiting = jdbc.sql("""
                select count(*) from tasks.tasks t where candidate_role = :group and office = :office and state = 'OPEN'
                    and assignee is null and created_at < :since and not exists (
                        select 1 from tasks.acts a where a.task_key = t.task_key and a.at >= :since)
                    and (select set_at from tasks.group_settings g where g.candidate_role = t.candidate_role
                        and g.office = t.office) < :since
                """).param("group", group.group()).param("office", group.office())
                .param("since", Timestamp.from(clock.instant().minus(PATIENCE))).query(Long.class).single();
        if (waiting == 0) {
            alerts.settle(key);
        } else {
            alerts.raise(key, null, "Tasks of the group " + group.group() + " of the office " + group.office() + " have waited for "
                    + PATIENCE.toMinutes() + " minutes and can be dealt to nobody: all are away, have as many as they are "
                    + "dealt at most, did the other of two steps, or gave them back. Give them to somebody, or let them be "
                    + "taken.");
        }
    }

    /** Who is not dealt any more waits for nothing. */
    private void settleOthers(List<GroupSetting> groups) {
        Set<String> dealt = Set.copyOf(groups.stream().map(each -> ALERT + each.group() + "@" + each.office()).toList());
        jdbc.sql("select alert_key from engine.alerts where settled_at is null and starts_with(alert_key, ?)").param(ALERT)
                .query(String.class).list().stream().filter(key -> !dealt.contains(key)).forEach(alerts::settle);
    }
}
