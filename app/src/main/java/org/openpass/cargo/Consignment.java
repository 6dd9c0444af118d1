package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The head of the ledger: a house B/L, a master B/L, or what was recorded without a manifest.
 *
 * @param cargoNumber 19 places; of what was recorded what its recorder called it, or null
 * @param billNumber of what was recorded only
 * @param packages as its manifest says, or as recorded
 * @param declared of them, by declarations that stand
 * @param notifyParty who is to be told of the arrival (notify party)
 * @param watched whether an officer is to look at it: no trader is told so
 * @param status with the arrival of its voyage taken in
 * @param statusEvent the event whose text is its progress; null: none yet
 * @param clearance the kind of the newest event of clearance; null: none yet
 * @param place where it was carried in last; null: nowhere yet
 */
public record Consignment(long id, Kind kind, String cargoNumber, String billNumber, String mrn, String msn, String hsn, String mbl, String hbl,
        Integer year, String goods, int packages, int declared, String packageUnit, BigDecimal weight, String weightUnit, BigDecimal volume,
        String loadPort, String dischargePort, String consigneeId, String consignee, String shipper, String notifyParty, String forwarder,
        String special, String cargoType, String billType, String plannedPlace, boolean watched, Instant deletedAt, CargoStatus status,
        Long statusEvent, EventKind clearance, String place) {

    /** What kind of B/L it is. */
    public enum Kind {
        /** Recorded by customs without a manifest. */
        RECORDED,
        /** A master B/L without houses. */
        SIMPLE,
        /** A master B/L whose houses are consignments of their own. */
        MASTER,
        /** A house B/L. */
        HOUSE
    }

    /** What its declarant calls it: the number of its own bill of lading. */
    public String bill() {
        return kind == Kind.RECORDED ? billNumber : kind == Kind.HOUSE ? hbl : mbl;
    }

    /** Read by {@link Consignments#COLUMNS}. */
    static Consignment of(ResultSet rs, int row) throws SQLException {
        String clearance = rs.getString("clearance");
        return new Consignment(rs.getLong("id"), Kind.valueOf(rs.getString("kind")), rs.getString("cargo_number"), rs.getString("bill_number"),
                rs.getString("mrn"), rs.getString("msn"), rs.getString("hsn"), rs.getString("mbl"), rs.getString("hbl"),
                rs.getObject("bl_year", Integer.class), rs.getString("goods"), rs.getInt("packages"), rs.getInt("declared"),
                rs.getString("package_unit"), rs.getBigDecimal("weight"), rs.getString("weight_unit"), rs.getBigDecimal("volume"),
                rs.getString("load_port"), rs.getString("discharge_port"), rs.getString("consignee_id"), rs.getString("consignee"),
                rs.getString("shipper"), rs.getString("notify"), rs.getString("forwarder"), rs.getString("special"),
                rs.getString("cargo_type"), rs.getString("bl_type"), rs.getString("planned_place"), rs.getBoolean("watched"),
                Event.instant(rs, "deleted_at"), CargoStatus.valueOf(rs.getString("status_now")), rs.getObject("status_event", Long.class),
                clearance == null ? null : EventKind.valueOf(clearance), rs.getString("place"));
    }
}
