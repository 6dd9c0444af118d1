package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks whether the owners of quiet cases are in the engine still. The engine 8.6 cannot be asked for one instance, so a
 * suspect is probed by a command that changes nothing. An owner that has just ended is gone as well, and the feed tells of
 * it a moment later: so only who is gone twice, from an open case, is reported; who {@link LostOwners never was} is none; and the
 * report is withdrawn when the case is over or goes on after all.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class OwnerProbe {

    private static final String ALERT = "instance-gone:";

    private final CaseRegistry cases;
    private final CamundaClient client;
    private final Alerts alerts;
    private final LostOwners lost;
    private final JdbcClient jdbc;
    private final Map<String, CaseRegistry.OwnedCase> suspects = new HashMap<>();

    OwnerProbe(CaseRegistry cases, CamundaClient client, Alerts alerts, LostOwners lost, JdbcClient jdbc) {
        this.cases = cases;
        this.client = client;
        this.alerts = alerts;
        this.lost = lost;
        this.jdbc = jdbc;
    }

    /** Probes the suspects of the last round again, then some of the cases on which nothing changed since the instant. */
    void probe(Instant quietSince, int limit) {
        List<CaseRegistry.OwnedCase> again = List.copyOf(suspects.values());
        suspects.clear();
        again.stream().filter(this::isGone).filter(owned -> cases.isOpen(owned.caseNumber()))
                .forEach(owned -> alerts.raise(ALERT + owned.caseNumber(), owned.caseNumber(), "The case is open, but its "
                        + "process instance " + owned.instanceKey() + " is gone from the engine"));
        cases.quietSince(quietSince, limit).stream()
                .filter(owned -> !lost.disown(owned.caseNumber(), owned.instanceKey())).filter(this::isGone)
                .forEach(owned -> suspects.put(owned.caseNumber(), owned));
        settleOfClosedCases();
    }

    private boolean isGone(CaseRegistry.OwnedCase owned) {
        try {
            client.newSetVariablesCommand(owned.instanceKey()).variables(Map.of()).send().join();
            alerts.settle(ALERT + owned.caseNumber());
            return false;
        } catch (RuntimeException e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            return Relay.code(cause) == Status.Code.NOT_FOUND;
        }
    }

    private void settleOfClosedCases() {
        jdbc.sql("select case_number from engine.alerts where alert_key like ? and settled_at is null")
                .param(ALERT + "%").query(String.class).list().stream()
                .filter(caseNumber -> !cases.isOpen(caseNumber))
                .forEach(caseNumber -> alerts.settle(ALERT + caseNumber));
    }
}
