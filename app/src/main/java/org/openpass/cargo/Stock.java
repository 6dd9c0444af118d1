package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What of a consignment lies at a place, or lay there.
 *
 * @param place shed code; {@code ''} of what was recorded without one
 * @param packages 0 when all has left
 * @param weight in kg, as far as it was reported
 * @param firstOutAt null when nothing has left
 * @param storageUntil last day of its storage period; null where there is none
 * @param declareBy last day on which it is declared in time (Art. 241(3)); null where there is none
 * @param held why an officer keeps it there; null when nobody does
 */
public record Stock(long consignment, String place, int packages, BigDecimal weight, Instant firstInAt, Instant firstOutAt,
        LocalDate storageUntil, LocalDate declareBy, String held) {

    static Stock of(ResultSet rs, int row) throws SQLException {
        return new Stock(rs.getLong("consignment"), rs.getString("place"), rs.getInt("packages"), rs.getBigDecimal("weight"),
                Event.instant(rs, "first_in_at"), Event.instant(rs, "first_out_at"), rs.getObject("storage_until", LocalDate.class),
                rs.getObject("declare_by", LocalDate.class), rs.getString("held"));
    }
}
