package org.openpass.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A day of the ship that comes each day. All that is sent about it has the moments and references that the day gives it, so that
 * whoever sends it again sends the very same.
 */
record ShipDay(LocalDate date) {

    /** Of the carrier that sails it. */
    static final String CARRIER = "HSLI";
    /** Customs office of Incheon. */
    static final String OFFICE = "020";
    static final String LAST_PORT = "CNWEI";
    static final String PORT = "KRINC";

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** By then it has arrived, and what comes ashore lies in storage. */
    private static final Duration ALL_ASHORE = Duration.ofMinutes(90);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final int NEXT = 1_000;

    /** The day whose ship is there at this moment: in the first hours of a day it is that of the day before. */
    static ShipDay of(Instant now) {
        return new ShipDay(LocalDate.ofInstant(now.minus(ALL_ASHORE), SEOUL));
    }

    /** Manifest reference number (MRN) of its voyage. */
    String mrn() {
        return mrn(date.getDayOfYear(), 'I');
    }

    /** MRN of the voyage on which it sails on. */
    String leaving() {
        return mrn(date.getDayOfYear(), 'E');
    }

    /** MRN of the ship that comes next. */
    String next() {
        return mrn(NEXT + date.getDayOfYear(), 'I');
    }

    /** MRN of a ship of this day that is reported long after it. */
    String past() {
        return mrn(2 * NEXT + date.getDayOfYear(), 'I');
    }

    private String mrn(int serial, char direction) {
        return "%02d%s%04d%c".formatted(date.getYear() % 100, CARRIER, serial, direction);
    }

    /** Cargo management number of a line: 19 places. */
    String cargo(String msn, String hsn) {
        return mrn() + msn + hsn;
    }

    /** Number of a bill of lading of the day. */
    String bill(String issuer, String line) {
        return issuer + SHORT.format(date) + line;
    }

    /** Number of a container, by its last four digits. */
    String container(String last) {
        return "HSLU%03d%s".formatted(date.getDayOfYear(), last);
    }

    /** Reference of something that is sent about it, by a word for what that is. */
    String reference(String what) {
        return "SHIP-" + SHORT.format(date) + "-" + what;
    }

    /** The same for an interchange, which may have 14 places. */
    String interchange(int number) {
        return "S%s%02d".formatted(SHORT.format(date), number);
    }

    /** A moment of the day in Korea. */
    Instant at(int hour, int minute) {
        return date.atTime(LocalTime.of(hour, minute)).atZone(SEOUL).toInstant();
    }

    /** A moment as EDIFACT writes it, qualifier 203. */
    static String minute(Instant at) {
        return MINUTE.format(at.atZone(SEOUL));
    }
}
