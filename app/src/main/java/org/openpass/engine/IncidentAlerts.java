package org.openpass.engine;

import java.util.Optional;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls a person when the engine has given up on a step, and says on the screens that the case is held up. */
@Component
class IncidentAlerts {

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Signals signals;

    IncidentAlerts(JdbcClient jdbc, Alerts alerts, Signals signals) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.signals = signals;
    }

    void raised(FeedRecord feed) {
        String caseNumber = caseOf(feed).orElse(null);
        alerts.raise(key(feed), caseNumber, "The case %s is held up at %s: %s".formatted(
                caseNumber == null ? "of instance " + feed.instanceKey() : caseNumber,
                feed.value().path("elementId").asString(""), feed.value().path("errorMessage").asString("")));
        tell(caseNumber);
    }

    void resolved(FeedRecord feed) {
        alerts.settle(key(feed));
        tell(caseOf(feed).orElse(null));
    }

    private Optional<String> caseOf(FeedRecord feed) {
        return jdbc.sql("select case_number from engine.instances where instance_key = ? and case_number is not null")
                .param(feed.value().path("processInstanceKey").asLong()).query(String.class).optional();
    }

    private void tell(String caseNumber) {
        if (caseNumber != null) {
            signals.notify(InstanceProjection.CHANNEL, caseNumber);
        }
    }

    private static String key(FeedRecord feed) {
        return "incident:" + feed.key();
    }
}
