package org.openpass.declaration.model;

import java.time.LocalDate;

/** What the rules of a document need to know of the outside world, on the day of filing (Customs Act Art. 17). */
public interface ReferenceLookup {

    /** A list of codes that a field takes. */
    enum Coded {
        /** Terms of delivery: Incoterms 2020, and those of earlier editions that contracts still name. */
        INCOTERM,
        /** UN/ECE Recommendation 19. */
        TRANSPORT_MODE,
        /** What an import declaration asks for, by the codes of the WCO messages. */
        PROCEDURE,
        /** Why a law need not be met (Art. 226). */
        EXEMPTION
    }

    /** Whether this is the ISO 3166 two-letter code of a country. */
    boolean country(String code, LocalDate on);

    /** Whether this is the ISO 4217 code of a currency in use. */
    boolean currency(String code, LocalDate on);

    /** Whether the tariff has this ten-digit code on that day; an unknown code never falls back to a default. */
    boolean commodity(String hsCode, LocalDate on);

    /** Whether this is the code of a customs office. */
    boolean office(String code, LocalDate on);

    /** Whether the list has the code. */
    boolean coded(Coded list, String code, LocalDate on);
}
