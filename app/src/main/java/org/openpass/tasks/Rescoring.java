package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes tasks more urgent as their time passes, each at the moment of its next step; several nodes share the work. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Rescoring {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Scoring scoring;
    private final TaskGoals goals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rescoring(JdbcClient jdbc, Scoring scoring, TaskGoals goals, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.scoring = scoring;
        this.goals = goals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${openpass.tasks.rescore-every:PT15S}")
    void rescore() {
        goals.settle(Seoul.today(clock));
        while (Integer.valueOf(BATCH).equals(transaction.execute(s -> batch()))) {
            // The next ones.
        }
    }

    /** The rows are locked before the facts are read: what is stated meanwhile is either seen or comes after. */
    private int batch() {
        List<Long> due = jdbc.sql("""
                select task_key from tasks.tasks where state = 'OPEN' and rescore_at <= ?
                order by rescore_at limit ? for update skip locked
                """).params(Timestamp.from(clock.instant()), BATCH).query(Long.class).list();
        scoring.anew(due);
        return due.size();
    }
}
