package org.openpass.declaration.model;

import java.time.LocalDate;

/** What the rules of a document need to know of the outside world. */
public interface ReferenceLookup {

    /** Whether this is the ISO 3166 two-letter code of a country. */
    boolean country(String code);

    /** Whether this is the ISO 4217 code of a currency in use. */
    boolean currency(String code);

    /** Whether the tariff has this ten-digit code on that day; an unknown code never falls back to a default. */
    boolean commodity(String hsCode, LocalDate on);

    /** Whether this is the three-digit code of a customs office. */
    boolean office(String code);
}
