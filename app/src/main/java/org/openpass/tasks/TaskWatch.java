package org.openpass.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.openpass.casework.Invariant;
import org.openpass.engine.Alerts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises an alert for decisions that the engine neither confirmed nor dropped within half a minute. Settles it when it did,
 * and that of a task which nobody decided when it stands there who answers for it.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class TaskWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Clock clock;

    TaskWatch(JdbcClient jdbc, Alerts alerts, Clock clock) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record Unconfirmed(long key, String caseNumber) {
    }

    @Scheduled(fixedDelay = 10_000)
    void watch() {
        jdbc.sql("select task_key, case_number from tasks.tasks where state = 'DECIDED' and decided_at < ? limit 100")
                .param(Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((rs, n) -> new Unconfirmed(rs.getLong(1), rs.getString(2))).list()
                .forEach(t -> alerts.raise("task:" + t.key(), t.caseNumber(),
                        "The engine has not confirmed the decision of task " + t.key()));
        jdbc.sql("""
                select a.alert_key from engine.alerts a join tasks.tasks t
                    on t.task_key = substring(a.alert_key from '^task[-a-z]*:([0-9]+)$')::bigint
                where a.settled_at is null
                    and case when a.alert_key like 'task:%' then t.state <> 'DECIDED' else t.decided_by is not null end
                """).query(String.class).list().forEach(alerts::settle);
    }

    /** The invariants of tasks. */
    @Configuration(proxyBeanMethods = false)
    static class TaskInvariants {

        @Bean
        Invariant openTasksAreUndecided(JdbcClient jdbc) {
            return Invariant.of("I4", "No open task is decided, and none is open in a case that is closed", () ->
                    jdbc.sql("""
                    select count(*) from tasks.tasks t join casework.cases c on c.number = t.case_number
                    where t.state = 'OPEN' and (t.decided_by is not null or c.closed_at is not null)
                    """).query(Long.class).single());
        }

        @Bean
        Invariant fourEyesAreTwoPeople(JdbcClient jdbc) {
            return Invariant.of("I4", "Two steps that two people must do were not done by one", () -> jdbc.sql("""
                    select count(*) from engine.model_elements e
                    join tasks.tasks t on t.definition_key = e.definition_key and t.element_id = e.element_id
                    join tasks.tasks o on o.case_number = t.case_number and o.decided_by = t.decided_by
                        and o.task_key > t.task_key and o.element_id = any(string_to_array(e.properties ->> 'fourEyes', ' '))
                    where e.properties ->> 'fourEyes' is not null and t.decided_by is not null
                    """).query(Long.class).single());
        }

        @Bean
        Invariant confirmedTasksAreDecided(JdbcClient jdbc) {
            return Invariant.of("I4", "No task was completed in the engine that nobody decided here", () ->
                    jdbc.sql("select count(*) from tasks.tasks where state = 'CONFIRMED' and decided_by is null")
                    .query(Long.class).single());
        }
    }
}
