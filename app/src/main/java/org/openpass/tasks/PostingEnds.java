package org.openpass.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.access.Postings;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskActs.Passing;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what people have who work elsewhere since, or nowhere: at the first look of the day on which they do; to the
 * group, and to the colleague who is responsible for it where there is one who still does such work. What they may still
 * work on stays theirs. Several nodes share the work; each task goes back once.
 */
@Component
class PostingEnds {

    private static final Actor SYSTEM = new Actor("system", null, null, false, Set.of());
    /** So long may a standstill last after which nothing is forgotten. */
    private static final int DAYS = 31;
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final TaskActs acts;
    private final KeptAnswers kept;
    private final Colleagues colleagues;
    private final Postings postings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostingEnds(JdbcClient jdbc, TaskAccess access, TaskActs acts, KeptAnswers kept, Colleagues colleagues,
            Postings postings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acts = acts;
        this.kept = kept;
        this.colleagues = colleagues;
        this.postings = postings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives back whatever is to go back now. */
    void giveBack() {
        LocalDate today = Seoul.today(clock);
        for (String person : holding(postings.turned(today.minusDays(DAYS), today))) {
            List<Task> theirs = jdbc.sql("select * from tasks.tasks where state = 'OPEN' and assignee = ? "
                    + "and on_behalf_of is null order by task_key limit ?").params(person, MOST).query(TaskRows::task).list();
            Optional<Actor> now = colleagues.find(person).map(Colleague::actor);
            theirs.stream().filter(task -> now.filter(actor -> access.mayWorkOn(actor, task)).isEmpty())
                    .forEach(task -> transaction.executeWithoutResult(status -> giveBack(task)));
        }
    }

    /** Those of them who have tasks; after a day on which thousands were moved, nobody else is asked for. */
    private List<String> holding(List<String> people) {
        return people.isEmpty() ? people : jdbc.sql("select distinct assignee from tasks.tasks where state = 'OPEN' "
                + "and on_behalf_of is null and assignee = any(?::text[]) order by assignee")
                .param(people.toArray(String[]::new)).query(String.class).list();
    }

    /**
     * Ends sessions that are still open from another day; whoever opens a page is asked anyhow.
     *
     * @param seen the day on which it was last asked; null: never
     * @return today
     */
    LocalDate turn(LocalDate seen) {
        LocalDate today = Seoul.today(clock);
        if (seen != null && seen.isBefore(today)) {
            postings.turn(seen, today);
        }
        return today;
    }

    private void giveBack(Task seen) {
        String giver = Optional.ofNullable(seen.delegatedBy()).flatMap(colleagues::find).map(Colleague::actor)
                .filter(actor -> access.covers(actor, seen)).map(Actor::name).orElse(null);
        jdbc.sql("""
                update tasks.tasks set assignee = :giver, delegated_by = null, version = version + 1,
                    claimed_at = case when :giver::text is not null then :at::timestamptz end
                where task_key = :key and state = 'OPEN' and version = :version returning *
                """).param("giver", giver, Types.VARCHAR).param("at", Timestamp.from(clock.instant()))
                .param("key", seen.key()).param("version", seen.version()).query(TaskRows::task).optional()
                .ifPresent(now -> {
                    if (giver != null) {
                        kept.handOver(now.key(), seen.assignee(), giver);
                    }
                    acts.did(now, What.RETURNED, SYSTEM, new Passing(seen.assignee(), giver, null, null));
                });
    }

    /** Looks every minute. */
    @Component
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    static class Looking {

        private final PostingEnds ends;
        private LocalDate seen;

        Looking(PostingEnds ends) {
            this.ends = ends;
        }

        /** A task that cannot go back keeps nobody signed in. */
        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void look() {
            try {
                ends.giveBack();
            } finally {
                seen = ends.turn(seen);
            }
        }
    }
}
