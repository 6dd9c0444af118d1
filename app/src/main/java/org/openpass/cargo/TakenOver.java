package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A consignment as another system kept it, with all that happened to it there. What it did not keep is null.
 *
 * @param cargoNumber 19 places, the 18 of before, or 15 of a master without houses
 * @param containers their numbers
 * @param events the oldest first
 */
public record TakenOver(String cargoNumber, Carriage voyage, String mbl, String hbl, Integer blYear, String goods, Integer packages,
        String packageUnit, BigDecimal weight, String weightUnit, BigDecimal volume, String loadPort, String dischargePort,
        String forwarder, String special, String cargoType, String blType, List<String> containers, List<Happened> events) {

    /**
     * How it came. A voyage that is in the ledger already is left as it stands there.
     *
     * @param office of arrival, 3 digits
     */
    public record Carriage(Mode mode, String carrier, String agent, String vessel, String callSign, String flag, String voyage,
            String office, String lastPort, String port, Instant expectedAt, Instant arrivedAt) {
    }

    /**
     * Something that happened.
     *
     * @param ofVoyage to the whole voyage, and so to all that it brought; null: to this consignment
     * @param processedAt when customs took note of it
     * @param movedText how the moment of the movement was reported, where that is no moment
     * @param packages that moved, where its kind moves any: they come in at, or leave, its place
     */
    public record Happened(EventKind kind, Boolean ofVoyage, Instant processedAt, Instant movedAt, String movedText, String document,
            String basis, String reason, String guidance, String place, String placeName, String location, Integer packages,
            String packageUnit, BigDecimal weight, String weightUnit) {
    }
}
