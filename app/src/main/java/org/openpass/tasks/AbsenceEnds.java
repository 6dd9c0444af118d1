package org.openpass.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openpass.access.AbsenceList;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskActs.Passing;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back to who was away what deputies have for them: what somebody has written on of late, when the office next
 * opens on another day, everything else at once. Several nodes share the work; each task goes back once.
 */
@Component
class AbsenceEnds {

    private static final Actor SYSTEM = new Actor("system", null, null, false, Set.of());
    private static final Duration OPENING = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final TaskActs acts;
    private final KeptAnswers kept;
    private final Colleagues colleagues;
    private final AbsenceList absences;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Limits limits;

    AbsenceEnds(JdbcClient jdbc, TaskAccess access, TaskActs acts, KeptAnswers kept, Colleagues colleagues,
            AbsenceList absences, WorkingCalendar calendar, TransactionTemplate transaction, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.access = access;
        this.acts = acts;
        this.kept = kept;
        this.colleagues = colleagues;
        this.absences = absences;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives back whatever is to go back now. */
    void giveBack() {
        long after = Long.MIN_VALUE;
        List<Task> page;
        do {
            page = jdbc.sql("select * from tasks.tasks where state = 'OPEN' and on_behalf_of is not null and task_key > ? "
                    + "order by task_key limit ?").params(after, BATCH).query(TaskRows::task).list();
            for (Task task : page) {
                after = task.key();
                if (!standsIn(task) && !beingWritten(task)) {
                    transaction.executeWithoutResult(status -> giveBack(task));
                }
            }
        } while (page.size() == BATCH);
    }

    /** Whether the deputy still works on it in the absent person's place. */
    private boolean standsIn(Task task) {
        return colleagues.find(task.assignee()).map(deputy -> access.principal(deputy.actor(), task)).isPresent();
    }

    private boolean beingWritten(Task task) {
        Instant now = clock.instant();
        Instant since = now.minus(limits.minutes("absence.freshMinutes"));
        boolean fresh = jdbc.sql("select count(*) from tasks.kept_answers where task_key = ? and username = ? and kept_at > ?")
                .params(task.key(), task.assignee(), Timestamp.from(since)).query(Long.class).single() > 0;
        return fresh && absences.ended(task.onBehalfOf(), task.assignee()).map(end -> calendar.after(task.office(),
                Seoul.after(Seoul.day(end)), OPENING)).filter(now::isBefore).isPresent();
    }

    /** To the group where the person does such work no more. */
    private void giveBack(Task seen) {
        String person = colleagues.find(seen.onBehalfOf()).map(Colleague::actor)
                .filter(actor -> access.covers(actor, seen)).map(Actor::name).orElse(null);
        jdbc.sql("""
                update tasks.tasks set assignee = :person, on_behalf_of = null, version = version + 1,
                    claimed_at = case when :person::text is not null then :at::timestamptz end
                where task_key = :key and state = 'OPEN' and version = :version returning *
                """).param("person", person, Types.VARCHAR).param("at", Timestamp.from(clock.instant()))
                .param("key", seen.key()).param("version", seen.version()).query(TaskRows::task).optional()
                .ifPresent(now -> {
                    if (person != null) {
                        kept.handOver(now.key(), seen.assignee(), person);
                    }
                    acts.did(now, What.RETURNED, SYSTEM, seen.onBehalfOf(), new Passing(seen.assignee(), person, null, null));
                });
    }

    /** Looks every minute. */
    @Component
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    static class Looking {

        private final AbsenceEnds ends;

        Looking(AbsenceEnds ends) {
            this.ends = ends;
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void look() {
            ends.giveBack();
        }
    }
}
