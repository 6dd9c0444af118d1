package org.openpass.engine;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the cases with the engine and repairs: a case that nothing works on is started again (the fence makes a
 * second start harmless), an owner that is gone is reported.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Reconciler {

    private static final Duration STRANDED_AFTER = Duration.ofSeconds(30);
    private static final Duration QUIET_AFTER = Duration.ofMinutes(5);
    private static final int BATCH = 50;

    private final CaseRegistry cases;
    private final ProcessStarter starter;
    private final OwnerProbe owners;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Reconciler(CaseRegistry cases, ProcessStarter starter, OwnerProbe owners, Clock clock,
            TransactionTemplate transaction, JdbcClient jdbc) {
        this.cases = cases;
        this.starter = starter;
        this.owners = owners;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${openpass.engine.reconcile-every:PT15S}")
    void reconcile() {
        restartStranded();
        owners.probe(clock.instant().minus(QUIET_AFTER), BATCH);
        forgetFinishedJobs();
    }

    private void restartStranded() {
        transaction.executeWithoutResult(s -> cases.withoutInstance(clock.instant().minus(STRANDED_AFTER), BATCH)
                .stream().filter(c -> !waitsForJob(c.caseNumber()))
                .forEach(c -> starter.start(c.caseNumber(), c.processId(), c.definitionKey())));
    }

    /** An instance was created and its first job is on its way: nothing to repair. */
    private boolean waitsForJob(String caseNumber) {
        return jdbc.sql("select count(*) from engine.instances where case_number = ? and state = 'ACTIVE'")
                .param(caseNumber).query(Long.class).single() > 0;
    }

    /** Answers are needed only while their job may come again, which it does until the case's owner has ended. */
    private void forgetFinishedJobs() {
        jdbc.sql("""
                delete from engine.finished_jobs where job_key in (
                    select f.job_key from engine.finished_jobs f
                    where f.finished_at < now() - interval '1 hour'
                    and exists (select 1 from engine.instances i where i.case_number = f.case_number)
                    and not exists (select 1 from engine.instances i
                        where i.case_number = f.case_number and i.state = 'ACTIVE') limit 1000)
                """).update();
    }
}
