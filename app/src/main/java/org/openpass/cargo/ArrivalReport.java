package org.openpass.cargo;

import java.time.Instant;

/**
 * A ship or aircraft arrived (Customs Act Art. 135(1)); what is left out is null.
 *
 * @param mrn the voyage's manifest reference number
 * @param arrivedAt when it arrived
 * @param port where, UN/LOCODE
 * @param office the customs office, 3 digits
 * @param location berth or stand
 */
public record ArrivalReport(String mrn, Mode mode, String carrier, String vessel, String callSign, String voyage, Instant arrivedAt,
        String port, String office, String location) { }
