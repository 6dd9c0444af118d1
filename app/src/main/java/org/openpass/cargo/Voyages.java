package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of voyages. A voyage is locked after cases and before consignments. */
@Component
public class Voyages {

    private final JdbcClient jdbc;

    Voyages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The voyage of a manifest reference number. */
    public Optional<Voyage> find(String mrn) {
        return jdbc.sql("select * from cargo.voyages where mrn = ?").param(mrn).query(Voyage::of).optional();
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Voyage> lock(String mrn) {
        return jdbc.sql("select * from cargo.voyages where mrn = ? for update").param(mrn).query(Voyage::of).optional();
    }

    /** It left its last port at this moment. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void departed(String mrn, Instant at) {
        set("departed_at", mrn, at);
    }

    /** Its carrier reports that it arrived. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(String mrn, Instant at) {
        set("arrived_at", mrn, at);
    }

    /** Customs accepted the report of arrival: its goods may be unloaded. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrivalAccepted(String mrn, Instant at) {
        set("arrival_accepted_at", mrn, at);
    }

    /** Customs accepted the manifest. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void manifestAccepted(String mrn, Instant at) {
        set("accepted_at", mrn, at);
    }

    /** A voyage abroad left. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(String mrn, Instant at) {
        set("left_at", mrn, at);
    }

    /** Its manifest was taken back as a whole; null: it stands again. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(String mrn, Instant at) {
        set("cancelled_at", mrn, at);
    }

    /** The case of its manifest. The voyage is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void caseOf(String mrn, String caseNumber) {
        jdbc.sql("update cargo.voyages set case_number = ? where mrn = ?").params(caseNumber, mrn).update();
    }

    private void set(String column, String mrn, Instant at) {
        jdbc.sql("update cargo.voyages set " + column + " = ? where mrn = ?").params(timestamp(at), mrn).update();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
