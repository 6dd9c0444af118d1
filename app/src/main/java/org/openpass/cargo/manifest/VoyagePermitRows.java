package org.openpass.cargo.manifest;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications for permits as they are stored. */
@Repository
class VoyagePermitRows {

    private final JdbcClient jdbc;

    VoyagePermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void departure(String caseNumber, String mrn, long party, Instant planned, Instant received) {
        jdbc.sql("insert into cargo.voyage_permits (case_number, mrn, party_id, planned_at, received_at) values (?, ?, ?, ?, ?)")
                .params(caseNumber, mrn, party, Timestamp.from(planned), Timestamp.from(received)).update();
    }

    void port(String caseNumber, String mrn, PortApplication asked, long party, String sha256, Instant received) {
        jdbc.sql("insert into cargo.voyage_permits (case_number, mrn, party_id, reference, sha256, place, ship_kind, gross_tonnage, from_at, "
                + "until_at, goods, reason, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").param(1, caseNumber).param(2, mrn)
                .param(3, party).param(4, asked.reference()).param(5, sha256).param(6, asked.place()).param(7, asked.shipKind(), Types.VARCHAR)
                .param(8, asked.grossTonnage(), Types.NUMERIC).param(9, Timestamp.from(asked.fromAt())).param(10, Timestamp.from(asked.untilAt()))
                .param(11, asked.goods(), Types.VARCHAR).param(12, asked.reason()).param(13, Timestamp.from(received)).update();
    }

    /** Another moment of a departure that is not decided yet. */
    void planned(String caseNumber, Instant planned) {
        jdbc.sql("update cargo.voyage_permits set planned_at = ? where case_number = ?").params(Timestamp.from(planned), caseNumber).update();
    }

    Optional<VoyagePermit> ofCase(String caseNumber) {
        return jdbc.sql("select case_number, mrn, party_id as party, planned_at, place, ship_kind, gross_tonnage, from_at, until_at, goods, reason, "
                + "received_at from cargo.voyage_permits where case_number = ?").param(caseNumber).query(VoyagePermit.class).optional();
    }
}
