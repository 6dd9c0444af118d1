package org.openpass.cargo;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a manifest: a master B/L, a house B/L under it, or a B/L without houses. What is left out is null.
 *
 * @param msn master sequence number, 4 digits; in sheets it may be left out and is given
 * @param hsn house sequence number, 4 digits; 0000 for a master and a simple B/L
 * @param packages pieces, of {@code packageUnit}
 * @param weight gross, in {@code weightUnit}: KG or TON
 * @param volume in cubic metres
 * @param loadPort UN/LOCODE, or the three letters of an airport
 * @param consigneeId business registration number or customs code of the consignee
 * @param forwarder code of the forwarder that sends the houses of a master
 * @param place shed code of the place that is planned for the goods
 * @param special code of special cargo (dangerous, refrigerated …)
 * @param cargoType code of the cargo's type
 * @param deleted the line is taken back
 */
public record BillLine(String msn, String hsn, String mbl, String hbl, Kind kind, String goods, Integer packages, String packageUnit,
        BigDecimal weight, String weightUnit, BigDecimal volume, String loadPort, String dischargePort, String consigneeId,
        String consignee, String shipper, String notifyParty, String forwarder, String place, String special, String cargoType,
        List<Container> containers, boolean deleted) {

    /** Columns of a spooled manifest and of the sheet, in order; containers stand as {@code NUMBER/SIZE/SEAL+SEAL}, parted by blanks. */
    public static final List<String> COLUMNS = List.of("msn", "hsn", "mbl", "hbl", "kind", "goods", "packages", "packageUnit", "weight",
            "weightUnit", "volume", "loadPort", "dischargePort", "consigneeId", "consignee", "shipper", "notifyParty", "forwarder", "place",
            "special", "cargoType", "containers", "deleted");

    /** What a line is of. */
    public enum Kind { SIMPLE, MASTER, HOUSE }

    /**
     * A container (ISO 6346).
     *
     * @param size its size and type code, as 22G1
     */
    public record Container(String number, String size, List<String> seals) {
        public Container {
            seals = seals == null ? List.of() : List.copyOf(seals);
        }
    }

    public BillLine {
        containers = containers == null ? List.of() : List.copyOf(containers);
    }
}
