package org.openpass.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issued certificates, with their files. */
@Component
class CertificateRows {

    private static final String COLUMNS = "number, declaration_number, case_number, version, fingerprint, "
            + "verification_code, accepted_at, issued_at, sha256";

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who ask at once get one certificate: issuing is one at a time for each declaration. */
    void lock(String declarationNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('certificate:' || ?, 0))").param(declarationNumber)
                .query((rs, n) -> 1).single();
    }

    Optional<Certificate> newest(String declarationNumber) {
        return jdbc.sql("select " + COLUMNS + " from certificate.certificates where declaration_number = ? "
                + "order by version desc limit 1").param(declarationNumber).query(CertificateRows::row).optional();
    }

    Optional<Certificate> find(String number) {
        return jdbc.sql("select " + COLUMNS + " from certificate.certificates where number = ?").param(number)
                .query(CertificateRows::row).optional();
    }

    Certificate add(Certificate c, byte[] pdf) {
        jdbc.sql("insert into certificate.certificates (" + COLUMNS + ", pdf) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(c.number(), c.declarationNumber(), c.caseNumber(), c.version(), c.fingerprint(),
                        c.verificationCode(), Timestamp.from(c.acceptedAt()), Timestamp.from(c.issuedAt()),
                        sha256(pdf), pdf).update();
        return find(c.number()).orElseThrow();
    }

    byte[] pdf(String number) {
        return jdbc.sql("select pdf from certificate.certificates where number = ?").param(number)
                .query(byte[].class).single();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate row(ResultSet rs, int n) throws SQLException {
        return new Certificate(rs.getString("number"), rs.getString("declaration_number"),
                rs.getString("case_number"), rs.getInt("version"), rs.getString("fingerprint"),
                rs.getString("verification_code"), rs.getTimestamp("accepted_at").toInstant(),
                rs.getTimestamp("issued_at").toInstant(), rs.getString("sha256"));
    }
}
