package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * An event as it stands in the ledger.
 *
 * @param consignment null of an event of the whole voyage {@code mrn}
 * @param processedAt when customs took note of it
 * @param movedAt when goods were moved; {@code movedText} is how it was reported; both may be null, as all that follows but the numbers
 * @param transit packages more (less) under way between two places by it
 * @param takesBack the event that it takes back
 */
public record Event(long id, Long consignment, String mrn, EventKind kind, String effect, Instant processedAt, Instant movedAt,
        String movedText, String document, String basis, String reason, String guidance, String place, String placeName, String location,
        Integer packages, String packageUnit, BigDecimal weight, String weightUnit, int packagesIn, int packagesOut, BigDecimal weightIn,
        BigDecimal weightOut, int transit, String actor, Long party, String caseNumber, String declaration, Long takesBack) {

    static Event of(ResultSet rs, int row) throws SQLException {
        return new Event(rs.getLong("id"), rs.getObject("consignment", Long.class), rs.getString("mrn"), EventKind.valueOf(rs.getString("kind")),
                rs.getString("effect_key"), instant(rs, "processed_at"), instant(rs, "moved_at"), rs.getString("moved_text"),
                rs.getString("document"), rs.getString("basis"), rs.getString("reason"), rs.getString("guidance"), rs.getString("place"),
                rs.getString("place_name"), rs.getString("location"), rs.getObject("packages", Integer.class), rs.getString("package_unit"),
                rs.getBigDecimal("weight"), rs.getString("weight_unit"), rs.getInt("packages_in"), rs.getInt("packages_out"),
                rs.getBigDecimal("weight_in"), rs.getBigDecimal("weight_out"), rs.getInt("transit"), rs.getString("actor"),
                rs.getObject("party_id", Long.class), rs.getString("case_number"), rs.getString("declaration"),
                rs.getObject("takes_back", Long.class));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
