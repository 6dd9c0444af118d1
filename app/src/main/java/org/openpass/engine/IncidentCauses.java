package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stops cases now, by cause: two hundred incidents of one fault are one line. */
@Component
public class IncidentCauses {

    /** What is said of them where not everybody may read that. */
    static final String SILENT = "The decision failed.";
    /** What failures of decisions are called by the engine: their messages quote what was decided on. */
    static final Set<String> OF_DECISIONS = Set.of("DECISION_EVALUATION_ERROR", "CALLED_DECISION_ERROR");
    /** Open incidents of instances that are still there; {@code n} and {@code i} in what follows. */
    private static final String OPEN = " from engine.incidents n join engine.instances i using (instance_key) "
            + "where n.resolved_at is null and i.state = 'ACTIVE' and i.case_number is not null ";
    private static final String ID = "md5(concat_ws('|', i.definition_key, n.element_id, n.error_type, n.cause, n.variable))";

    /**
     * Open incidents that say the same at the same element of the same version.
     *
     * @param id names the cause
     * @param cause what they say, without what is particular to a case
     * @param variable what an expression could not read; null for other causes
     * @param orders of them are tried again already
     */
    public record Cause(String id, String processId, int version, long definitionKey, String elementId, String errorType,
            String cause, String variable, long cases, long orders, Instant since, Instant latest) {

        /** Its messages quote what a decision was made on. */
        public boolean ofDecision() {
            return OF_DECISIONS.contains(errorType);
        }

        /** The same without what it says. */
        public Cause silent() {
            return new Cause(id, processId, version, definitionKey, elementId, errorType, null, null, cases, orders, since, latest);
        }
    }

    /** A case that is stopped. */
    public record Stopped(long incident, String caseNumber, String message, Instant since, boolean ordered) {
    }

    private final JdbcClient jdbc;

    IncidentCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The causes with most cases first. @param processId null: of all processes */
    public List<Cause> open(String processId, int most) {
        return causes("and (cast(:process as text) is null or i.process_id = :process)", "process", processId, most);
    }

    /** Empty when nothing is stopped by it any more. */
    public Optional<Cause> find(String id) {
        return causes("and " + ID + " = :id", "id", id, 1).stream().findFirst();
    }

    private List<Cause> causes(String which, String name, String value, int most) {
        return jdbc.sql("select " + ID + " as id, i.process_id, i.version, i.definition_key, n.element_id, n.error_type, n.cause, "
                + "n.variable, count(*) as cases, count(r.incident_key) as orders, min(n.created_at) as since, "
                + "max(n.created_at) as latest " + OPEN.replace(" where ",
                " left join engine.retried_incidents r using (incident_key) where ") + which
                + " group by 1, 2, 3, 4, 5, 6, 7, 8 order by cases desc, since limit :most").param(name, value).param("most", most)
                .query(IncidentCauses::cause).list();
    }

    /** Those that a cause stops, the oldest first, after one that was read. */
    public List<Stopped> stopped(String id, Instant since, long after, int size) {
        return jdbc.sql("select n.incident_key, i.case_number, n.message, n.created_at, exists (select 1 "
                + "from engine.retried_incidents r where r.incident_key = n.incident_key) as ordered" + OPEN + "and " + ID
                + " = ? and (n.created_at, n.incident_key) > (?, ?) order by n.created_at, n.incident_key limit ?")
                .params(id, Timestamp.from(since), after, size).query((rs, n) -> new Stopped(rs.getLong("incident_key"),
                        rs.getString("case_number"), rs.getString("message"), rs.getTimestamp("created_at").toInstant(),
                        rs.getBoolean("ordered"))).list();
    }

    private static Cause cause(ResultSet rs, int n) throws SQLException {
        return new Cause(rs.getString("id"), rs.getString("process_id"), rs.getInt("version"), rs.getLong("definition_key"),
                rs.getString("element_id"), rs.getString("error_type"), rs.getString("cause"), rs.getString("variable"),
                rs.getLong("cases"), rs.getLong("orders"), rs.getTimestamp("since").toInstant(),
                rs.getTimestamp("latest").toInstant());
    }
}
