package org.openpass.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and tells them news, through the outbox: it takes effect if and only if the caller commits. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessStarter {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final ChosenVersions chosen;
    private final Alerts alerts;

    ProcessStarter(Outbox outbox, JdbcClient jdbc, ChosenVersions chosen, Alerts alerts) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.chosen = chosen;
        this.alerts = alerts;
    }

    /**
     * The release that a case opened now is bound to: the newest whose moment has come. Empty while nothing was ever deployed.
     */
    public Optional<Long> currentRelease(String processId) {
        return chosen.now(processId);
    }

    /**
     * Starts the case's process.
     *
     * @param definitionKey the release that the case is bound to; null: the newest when it is started
     */
    public void start(String caseNumber, String processId, Long definitionKey) {
        outbox.add(caseNumber, Outbox.Kind.START, new Outbox.Start(processId, definitionKey));
    }

    /**
     * Publishes a message to the case's process.
     *
     * @param messageId unique for the interaction: the same id again is the same message
     */
    public void publish(String caseNumber, String message, String messageId, Map<String, Object> variables) {
        publish(caseNumber, message, caseNumber, messageId, variables);
    }

    /**
     * Publishes a message that is correlated by a key of its own.
     *
     * @param key unique for the interaction, as the model's subscription names it
     */
    public void publish(String caseNumber, String message, String key, String messageId,
            Map<String, Object> variables) {
        outbox.add(caseNumber, Outbox.Kind.PUBLISH, new Outbox.Publish(message, key, messageId, variables));
    }

    /** Completes a user task with variables: ids and gateway flags. */
    public void completeTask(String caseNumber, long taskKey, Map<String, Object> variables) {
        outbox.add(caseNumber, Outbox.Kind.COMPLETE_TASK, new Outbox.CompleteTask(taskKey, variables));
    }

    /**
     * Lets the case's instances try again what stopped them, once its cause is mended; false when nothing stopped them.
     */
    public boolean retryIncidents(String caseNumber) {
        record Open(long key, Long job) {
        }
        List<Open> open = jdbc.sql("""
                select n.incident_key, n.job_key from engine.incidents n join engine.instances i using (instance_key)
                where i.case_number = ? and i.state = 'ACTIVE' and n.resolved_at is null order by n.created_at
                """).param(caseNumber).query((rs, n) -> new Open(rs.getLong(1), rs.getObject(2, Long.class))).list();
        open.forEach(i -> outbox.add(caseNumber, Outbox.Kind.RESOLVE_INCIDENT,
                new Outbox.ResolveIncident(i.key(), i.job())));
        return !open.isEmpty();
    }

    /** Sends again what was parked for the case, once its cause is mended; false when nothing is parked. */
    public boolean sendAgain(String caseNumber) {
        boolean parked = outbox.unpark(caseNumber);
        if (parked) {
            alerts.settle("outbox:" + caseNumber);
        }
        return parked;
    }
}
