package org.openpass.cargo.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manifest reference number (MRN, 적하목록관리번호) that the carrier gives a voyage.
 *
 * @param text all 11 places: the year, the carrier's code, a serial, and I or E
 * @param year its last two digits
 * @param carrier four letters at sea, two places in the air
 * @param sea whether a ship goes; else an aircraft
 * @param direction I: it comes; E: it leaves
 */
public record Mrn(String text, int year, String carrier, boolean sea, char direction) {

    private static final Pattern SEA = Pattern.compile("(\\d{2})([A-Z]{4})\\d{4}([IE])");
    private static final Pattern AIR = Pattern.compile("(\\d{2})([0-9A-Z]{2})\\d{6}([IE])");

    /** Reads a number as it is written, in capitals; empty where it is none. */
    public static Optional<Mrn> of(String text) {
        Matcher ship = SEA.matcher(text == null ? "" : text);
        if (ship.matches()) {
            return Optional.of(read(ship, true));
        }
        Matcher aircraft = AIR.matcher(text == null ? "" : text);
        return aircraft.matches() ? Optional.of(read(aircraft, false)) : Optional.empty();
    }

    private static Mrn read(Matcher parts, boolean sea) {
        return new Mrn(parts.group(), Integer.parseInt(parts.group(1)), parts.group(2), sea, parts.group(3).charAt(0));
    }
}
