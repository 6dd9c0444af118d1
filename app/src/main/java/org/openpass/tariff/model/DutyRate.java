package org.openpass.tariff.model;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A rate of customs duty.
 *
 * @param nomenclature the nomenclature whose codes it is for, {@code null}: every one
 * @param prefix first 2 to 10 digits of the codes
 * @param kind code of the kind (관세율구분), see {@link RateKind#of}
 * @param origin ISO 3166 codes parted by spaces, {@code null}: every origin
 * @param rate the rate
 * @param from first day
 * @param to last day, {@code null}: open
 * @param article the article, English
 */
public record DutyRate(
        String nomenclature,
        String prefix,
        String kind,
        String origin,
        Rate rate,
        LocalDate from,
        LocalDate to,
        String article) {

    /** The kind's place in the law's order. */
    public RateKind place() {
        return RateKind.of(kind);
    }

    boolean isFor(String country) {
        return origin == null || country != null && Arrays.asList(origin.split(" ")).contains(country);
    }
}
