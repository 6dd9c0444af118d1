package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the cases with the engine and repairs: a case that nothing works on is started again (the fence makes a
 * second start harmless), an owner that is gone is reported. The engine 8.6 cannot be asked for one instance, so a
 * suspect is probed by a command that changes nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Reconciler {

    private static final Duration STRANDED_AFTER = Duration.ofSeconds(30);
    private static final Duration QUIET_AFTER = Duration.ofMinutes(5);
    private static final int BATCH = 50;

    private final CaseRegistry cases;
    private final ProcessStarter starter;
    private final CamundaClient client;
    private final Alerts alerts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Reconciler(CaseRegistry cases, ProcessStarter starter, CamundaClient client, Alerts alerts, Clock clock,
            TransactionTemplate transaction, JdbcClient jdbc) {
        this.cases = cases;
        this.starter = starter;
        this.client = client;
        this.alerts = alerts;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${openpass.engine.reconcile-every:PT15S}")
    void reconcile() {
        restartStranded();
        probeQuiet();
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

    private void probeQuiet() {
        for (CaseRegistry.OwnedCase owned : cases.quietSince(clock.instant().minus(QUIET_AFTER), BATCH)) {
            String alert = "instance-gone:" + owned.caseNumber();
            try {
                client.newSetVariablesCommand(owned.instanceKey()).variables(Map.of()).send().join();
                alerts.settle(alert);
            } catch (RuntimeException e) {
                Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
                if (Relay.code(cause) == Status.Code.NOT_FOUND) {
                    alerts.raise(alert, owned.caseNumber(), "The case is open, but its process instance "
                            + owned.instanceKey() + " is gone from the engine");
                }
            }
        }
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
