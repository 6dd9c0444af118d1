package org.openpass.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications as they are stored. */
@Repository
class ApplicationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number: RG, the year, a serial. */
    String nextNumber() {
        return jdbc.sql("select 'RG' || ? || lpad(nextval('registration.application_serials')::text, 8, '0')")
                .param("%02d".formatted(Seoul.today(clock).getYear() % 100)).query(String.class).single();
    }

    void insert(String caseNumber, String number, NewApplication a, Locale language, String appliedBy) {
        jdbc.sql("""
                insert into registration.applications (case_number, number, name, kind, scheme, identifier, person, username,
                    email, explanation, office, language, applied_by, applied_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(caseNumber, number, a.name(), a.kind(), a.scheme(), a.number(), a.person(), a.username(),
                a.email(), a.explanation(), a.office(), language.getLanguage(), appliedBy, now()).update();
    }

    Optional<Application> ofCase(String caseNumber) {
        return jdbc.sql("select * from registration.applications where case_number = ?").param(caseNumber)
                .query(ApplicationRows::application).optional();
    }

    void decided(String caseNumber, String decision, String declarantCode, String reason, String by) {
        jdbc.sql("update registration.applications set decision = :decision, declarant_code = :code, reason = :reason, "
                + "decided_by = :by where case_number = :case and outcome is null").param("decision", decision)
                .param("code", declarantCode, Types.VARCHAR).param("reason", reason, Types.VARCHAR).param("by", by)
                .param("case", caseNumber).update();
    }

    void concluded(String caseNumber, String outcome, Long party, String reason) {
        jdbc.sql("update registration.applications set outcome = :outcome, party_id = :party, concluded_at = :now, "
                + "reason = coalesce(:reason, reason) where case_number = :case").param("outcome", outcome)
                .param("party", party, Types.BIGINT).param("now", now()).param("reason", reason, Types.VARCHAR)
                .param("case", caseNumber).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Application application(ResultSet rs, int n) throws SQLException {
        Instant at = rs.getTimestamp("applied_at").toInstant();
        return new Application(rs.getString("case_number"), rs.getString("number"), new NewApplication(rs.getString("name"),
                rs.getString("kind"), rs.getString("scheme"), rs.getString("identifier"), rs.getString("person"),
                rs.getString("username"), rs.getString("email"), rs.getString("explanation"), rs.getString("office")),
                Locale.of(rs.getString("language")), rs.getString("applied_by"), at, rs.getString("decision"),
                rs.getString("declarant_code"), rs.getString("reason"), rs.getString("decided_by"), rs.getString("outcome"),
                rs.getObject("party_id", Long.class));
    }
}
