package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the feed told about a case: where it waits, which decisions were made and why, what hinders it. */
@Component
public class EngineHistory {

    /**
     * A decision with its explanation.
     *
     * @param inputs name to value, as they were evaluated
     * @param rules ids of the rules that matched, in their order
     */
    public record Decision(String decisionId, String name, int version, Map<String, String> inputs,
            List<String> rules, JsonNode output, Instant at) {
    }

    /** A decision with its key, for lists that are read page by page. */
    public record Evaluation(long key, Decision decision) {
    }

    /** A technical failure that stopped a case. */
    public record Incident(String caseNumber, String elementId, String errorType, String message, Instant at) {
    }

    private static final String OWNED = """
            instance_key in (select instance_key from engine.instances where case_number = :number
                order by started_at limit 50)
            """;
    private static final String EVALUATIONS = "select evaluation_key, decision_id, decision_name, decision_version, "
            + "inputs::text as inputs, matched_rules::text as rules, output::text as output, evaluated_at "
            + "from engine.decision_evaluations where " + OWNED;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Models models;

    EngineHistory(JdbcClient jdbc, JsonMapper json, Models models) {
        this.jdbc = jdbc;
        this.json = json;
        this.models = models;
    }

    /** The decisions made in the case, oldest first. */
    public List<Decision> decisions(String caseNumber) {
        return jdbc.sql(EVALUATIONS + " order by evaluated_at").param("number", caseNumber)
                .query((rs, n) -> decision(rs)).list();
    }

    /**
     * A page of the decisions made in the case, the newest first.
     *
     * @param before those made before this moment, or at it and with a key before this one
     */
    public List<Evaluation> decisions(String caseNumber, Instant before, long key, int size) {
        return jdbc.sql(EVALUATIONS + " and (evaluated_at, evaluation_key) < (:at, :key) "
                + "order by evaluated_at desc, evaluation_key desc limit :size").param("number", caseNumber)
                .param("at", Timestamp.from(before)).param("key", key).param("size", size)
                .query((rs, n) -> new Evaluation(rs.getLong("evaluation_key"), decision(rs))).list();
    }

    private Decision decision(ResultSet rs) throws SQLException {
        return new Decision(rs.getString("decision_id"), rs.getString("decision_name"), rs.getInt("decision_version"),
                inputs(rs.getString("inputs")), rules(rs.getString("rules")), json.readTree(rs.getString("output")),
                rs.getTimestamp("evaluated_at").toInstant());
    }

    /** The newest answer that this decision gave in the case. */
    public Optional<Decision> latest(String caseNumber, String decisionId) {
        return decisions(caseNumber).stream().filter(d -> d.decisionId().equals(decisionId))
                .reduce((first, last) -> last);
    }

    private Map<String, String> inputs(String text) {
        Map<String, String> inputs = new java.util.LinkedHashMap<>();
        json.readTree(text).forEach(i -> inputs.put(i.path("inputName").asString(""), plain(i.path("inputValue"))));
        return inputs;
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private List<String> rules(String text) {
        return json.readTree(text).valueStream().map(rule -> rule.path("ruleId").asString()).toList();
    }

    /** The elements with metadata at which the case's owner, or a process that it has called, waits now. */
    public List<Models.Element> waitingAt(String caseNumber, long instanceKey) {
        return jdbc.sql("""
                select element_id, definition_key from engine.standing where instance_key in (select instance_key
                    from engine.instances where instance_key = :instance or root_key = :instance) order by entered_at, element_key
                """).param("instance", instanceKey).query((rs, n) -> models.element(rs.getLong("definition_key"),
                rs.getString("element_id"))).list().stream().flatMap(Optional::stream)
                .filter(e -> e.properties().containsKey("status")).toList();
    }

    /** Incidents that nobody resolved yet, oldest first; of decisions that failed not what they were made on. */
    public List<Incident> openIncidents(int limit) {
        return jdbc.sql("""
                select i.case_number, n.element_id, n.error_type, n.created_at,
                    case when n.error_type in (:decisions) then :silent else n.message end as message from engine.incidents n
                join engine.instances i using (instance_key)
                where n.resolved_at is null and i.state = 'ACTIVE' order by n.created_at limit :limit
                """).param("limit", limit).param("decisions", IncidentCauses.OF_DECISIONS).param("silent", IncidentCauses.SILENT).query((rs, n) -> new Incident(rs.getString("case_number"),
                rs.getString("element_id"), rs.getString("error_type"), rs.getString("message"),
                rs.getTimestamp("created_at").toInstant())).list();
    }
}
