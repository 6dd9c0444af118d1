package org.openpass.tasks;

import org.openpass.casework.CaseFactsStated;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the facts of a case on its open tasks; decided ones keep those that they were decided on. */
@Component
class TaskFacts {

    private final JdbcClient jdbc;
    private final TaskSignals signals;

    TaskFacts(JdbcClient jdbc, TaskSignals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    @EventListener
    void stated(CaseFactsStated stated) {
        jdbc.sql("""
                update tasks.tasks t set trader = f.trader, trader_id = f.trader_id, aeo = f.aeo, lane = f.lane,
                    value = f.value, origins = f.origins, goods = f.goods
                from casework.case_facts f
                where f.case_number = ? and t.case_number = f.case_number and t.state = 'OPEN' returning t.*
                """).param(stated.caseNumber()).query(TaskRows::task).list()
                .forEach(task -> signals.changed(task, "restated", null));
    }
}
