package org.openpass.cargo.manifest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** ManifestCorrections as they are stored. */
@Repository
class CorrectionRows {

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String caseNumber, String mrn, long submission, Corrects kind, String reason, Instant at) {
        jdbc.sql("insert into cargo.corrections (case_number, mrn, submission, party_id, sent_by, kind, reason, asked_at) "
                + "select ?, ?, id, party_id, sent_by, ?, ?, ? from cargo.submissions where id = ?").params(caseNumber, mrn, kind.name(), reason,
                Timestamp.from(at), submission).update();
    }

    Optional<Correction> ofCase(String caseNumber) {
        return jdbc.sql("select * from cargo.corrections where case_number = ?").param(caseNumber).query(CorrectionRows::correction).optional();
    }

    Optional<Correction> ofSubmission(long submission) {
        return jdbc.sql("select * from cargo.corrections where submission = ?").param(submission).query(CorrectionRows::correction).optional();
    }

    void applied(String caseNumber, Instant at) {
        jdbc.sql("update cargo.corrections set applied_at = ? where case_number = ?").params(Timestamp.from(at), caseNumber).update();
    }

    private static Correction correction(ResultSet rs, int n) throws SQLException {
        Timestamp applied = rs.getTimestamp("applied_at");
        return new Correction(rs.getString("case_number"), rs.getString("mrn"), rs.getLong("submission"), rs.getLong("party_id"),
                rs.getString("sent_by"), Corrects.valueOf(rs.getString("kind")), rs.getString("reason"),
                rs.getTimestamp("asked_at").toInstant(), applied == null ? null : applied.toInstant());
    }
}
