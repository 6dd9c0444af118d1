package org.openpass.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpass.declaration.model.DeclarationDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The requests to change declarations, as they are stored. */
@Component
class ChangeRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Change c) {
        jdbc.sql("""
                insert into declaration.changes (number, case_number, declaration_number, kind, reason_code,
                    explanation, document, items, tax_only, applicant, requested_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """).params(c.number(), c.caseNumber(), c.declarationNumber(), c.kind().name(), c.reasonCode(),
                c.explanation(), c.document() == null ? null : json.writeValueAsString(c.document()),
                json.writeValueAsString(c.items()), c.taxOnly(), c.applicant(), Timestamp.from(c.requestedAt()))
                .update();
    }

    List<Change> ofDeclaration(String declarationNumber) {
        return jdbc.sql("select * from declaration.changes where declaration_number = ? order by number")
                .param(declarationNumber).query(this::change).list();
    }

    Optional<Change> ofCase(String caseNumber) {
        return jdbc.sql("select * from declaration.changes where case_number = ?").param(caseNumber)
                .query(this::change).optional();
    }

    /** Keeps what the officer decided; what was concluded stays. */
    void decided(String caseNumber, String decision, String reason, Integer extensionDays, String officer) {
        jdbc.sql("update declaration.changes set decision = ?, decision_reason = ?, "
                + "extension_days = coalesce(?::int, extension_days), "
                + "decided_by = ?, decided_at = ? where case_number = ? and concluded_at is null")
                .params(decision, reason, extensionDays, officer, Timestamp.from(clock.instant()), caseNumber).update();
    }

    void extended(String caseNumber) {
        jdbc.sql("update declaration.changes set extensions = extensions + 1 where case_number = ?").param(caseNumber)
                .update();
    }

    void concluded(String caseNumber, String outcome, String reason, boolean deemed) {
        jdbc.sql("update declaration.changes set outcome = ?, decision_reason = coalesce(?, decision_reason), "
                + "deemed = ?, concluded_at = ? where case_number = ?").params(outcome, reason, deemed,
                Timestamp.from(clock.instant()), caseNumber).update();
    }

    private Change change(ResultSet rs, int n) throws SQLException {
        String document = rs.getString("document");
        Timestamp concluded = rs.getTimestamp("concluded_at");
        return new Change(rs.getString("number"), rs.getString("case_number"), rs.getString("declaration_number"),
                Change.Kind.valueOf(rs.getString("kind")), rs.getString("reason_code"), rs.getString("explanation"),
                document == null ? null : json.readValue(document, DeclarationDocument.class),
                json.readValue(rs.getString("items"), new TypeReference<List<AmendmentItem>>() { }),
                rs.getBoolean("tax_only"), rs.getString("applicant"), rs.getTimestamp("requested_at").toInstant(),
                rs.getString("decision"), rs.getString("decision_reason"),
                rs.getObject("extension_days", Integer.class), rs.getInt("extensions"),
                rs.getString("decided_by"), rs.getString("outcome"),
                rs.getBoolean("deemed"), concluded == null ? null : concluded.toInstant());
    }
}
