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
        caseOf(feed).ifPresent(caseNumber -> {
            // What the engine says of a decision quotes what was decided on: alerts are read by others, and stand in logs.
            boolean ofDecision = IncidentCauses.OF_DECISIONS.contains(feed.value().path("errorType").asString(""));
            alerts.raise(key(feed), caseNumber, "The case %s is held up at %s: %s".formatted(caseNumber,
                    feed.value().path("elementId").asString(""), ofDecision ? IncidentCauses.SILENT
                            : feed.value().path("errorMessage").asString("")));
            signals.notify(InstanceProjection.CHANNEL, caseNumber);
        });
    }

    void resolved(FeedRecord feed) {
        alerts.settle(key(feed));
        caseOf(feed).ifPresent(caseNumber -> signals.notify(InstanceProjection.CHANNEL, caseNumber));
    }

    private Optional<String> caseOf(FeedRecord feed) {
        return jdbc.sql("select case_number from engine.instances where instance_key = ? and case_number is not null")
                .param(feed.value().path("processInstanceKey").asLong()).query(String.class).optional();
    }

    private static String key(FeedRecord feed) {
        return "incident:" + feed.key();
    }
}
