package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A voyage, by its manifest reference number; what nobody has said is null.
 *
 * @param direction I: it comes; E: it leaves
 * @param carrier the carrier's code; {@code carrierParty} is the party that has it
 * @param office of arrival (or of departure), 3 digits
 * @param arrivedAt as reported; {@code arrivalAcceptedAt} when customs accepted that: only then goods are unloaded (Art. 140(1))
 * @param acceptedAt when customs accepted the manifest
 * @param saidAt the key of order of the message that wrote it, with {@code saidRef}
 */
public record Voyage(String mrn, char direction, Mode mode, String carrier, Long carrierParty, String agent, String vessel, String callSign,
        String flag, String voyage, String office, String lastPort, String port, Instant departedAt, Instant expectedAt, Instant arrivedAt,
        Instant arrivalAcceptedAt, Instant acceptedAt, Instant leftAt, Instant cancelledAt, String caseNumber, Instant saidAt,
        String saidRef) {

    static Voyage of(ResultSet rs, int row) throws SQLException {
        return new Voyage(rs.getString("mrn"), rs.getString("direction").charAt(0), Mode.valueOf(rs.getString("mode")), rs.getString("carrier"),
                rs.getObject("carrier_party", Long.class), rs.getString("agent"), rs.getString("vessel"), rs.getString("call_sign"),
                rs.getString("flag"), rs.getString("voyage"), rs.getString("office"), rs.getString("last_port"), rs.getString("port"),
                Event.instant(rs, "departed_at"), Event.instant(rs, "expected_at"), Event.instant(rs, "arrived_at"),
                Event.instant(rs, "arrival_accepted_at"), Event.instant(rs, "accepted_at"), Event.instant(rs, "left_at"),
                Event.instant(rs, "cancelled_at"), rs.getString("case_number"), Event.instant(rs, "said_at"), rs.getString("said_ref"));
    }
}
