package org.openpass.tasks;

import java.util.List;
import org.openpass.casework.CaseFactsStated;
import org.openpass.casework.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the facts and the deadline of a case on its open tasks; decided ones keep those that they were decided on. */
@Component
class TaskFacts {

    private final JdbcClient jdbc;
    private final Scoring scoring;
    private final TaskSignals signals;

    TaskFacts(JdbcClient jdbc, Scoring scoring, TaskSignals signals) {
        this.jdbc = jdbc;
        this.scoring = scoring;
        this.signals = signals;
    }

    @EventListener
    void stated(CaseFactsStated stated) {
        List<Task> tasks = jdbc.sql("""
                update tasks.tasks t set trader = f.trader, trader_id = f.trader_id, aeo = f.aeo, lane = f.lane,
                    value = f.value, origins = f.origins, goods = f.goods
                from casework.case_facts f
                where f.case_number = ? and t.case_number = f.case_number and t.state = 'OPEN' returning t.*
                """).param(stated.caseNumber()).query(TaskRows::task).list();
        tasks.forEach(task -> signals.changed(task, "restated", null));
        scoring.anew(tasks.stream().map(Task::key).toList());
    }

    @EventListener
    void moved(DeadlineMoved moved) {
        scoring.anew(jdbc.sql("select task_key from tasks.tasks where case_number = ? and state = 'OPEN'")
                .param(moved.caseNumber()).query(Long.class).list());
    }
}
