package org.openpass.tariff;

/** What a tariff file holds. */
public enum TariffFileKind {
    /** Codes and their names. */
    COMMODITIES,
    /** Rates of customs duty. */
    DUTY_RATES,
    /** Rates of the internal taxes on imports. */
    INTERNAL_TAXES
}
