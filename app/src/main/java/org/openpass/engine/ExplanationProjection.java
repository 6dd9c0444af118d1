package org.openpass.engine;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the engine's record of each decision (it is the explanation) and of each incident. */
@Component
@Order(4)
class ExplanationProjection implements FeedProjection {

    private final JdbcClient jdbc;
    private final IncidentAlerts incidents;

    ExplanationProjection(JdbcClient jdbc, IncidentAlerts incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    @Override
    public void project(List<FeedRecord> records) {
        records.forEach(this::project);
    }

    private void project(FeedRecord feed) {
        switch (feed.type()) {
            case "DECISION_EVALUATION" -> decision(feed);
            case "INCIDENT" -> incident(feed);
            default -> { }
        }
    }

    private void decision(FeedRecord feed) {
        JsonNode value = feed.value();
        // A table that was tried on rows decided no case: where that is done, rows of real cases do not stay.
        if (value.path("evaluatedDecisions").isEmpty() || value.path("processInstanceKey").asLong(-1) <= 0) {
            return;
        }
        JsonNode decision = value.path("evaluatedDecisions").get(value.path("evaluatedDecisions").size() - 1);
        jdbc.sql("""
                insert into engine.decision_evaluations (evaluation_key, instance_key, element_id, decision_id,
                    decision_name, decision_version, inputs, matched_rules, output, evaluated_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?) on conflict do nothing
                """).params(feed.key(), value.path("processInstanceKey").asLong(),
                value.path("elementId").asString(), value.path("decisionId").asString(),
                value.path("decisionName").asString(), value.path("decisionVersion").asInt(),
                decision.path("evaluatedInputs").toString(), decision.path("matchedRules").toString(),
                jsonText(value.path("decisionOutput")), Timestamp.from(feed.at())).update();
    }

    /** The engine writes a decision's output as JSON inside a string. */
    private static String jsonText(JsonNode output) {
        return output.isString() ? output.asString() : output.toString();
    }

    private void incident(FeedRecord feed) {
        JsonNode value = feed.value();
        if (feed.intent().equals("RESOLVED")) {
            jdbc.sql("update engine.incidents set resolved_at = ? where incident_key = ?")
                    .params(Timestamp.from(feed.at()), feed.key()).update();
            incidents.resolved(feed);
        } else if (feed.intent().equals("MIGRATED")) {
            jdbc.sql("update engine.incidents set element_id = ? where incident_key = ?")
                    .params(value.path("elementId").asString(), feed.key()).update();
        } else if (feed.intent().equals("CREATED")) {
            long job = value.path("jobKey").asLong(-1);
            long element = value.path("elementInstanceKey").asLong(-1);
            jdbc.sql("""
                    insert into engine.incidents (incident_key, instance_key, element_id, error_type, message,
                        created_at, job_key, element_key) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """).params(feed.key(), value.path("processInstanceKey").asLong(),
                    value.path("elementId").asString(), value.path("errorType").asString(),
                    value.path("errorMessage").asString(), Timestamp.from(feed.at()), job > 0 ? job : null, element > 0 ? element : null)
                    .update();
            incidents.raised(feed);
        }
    }
}
