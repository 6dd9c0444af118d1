package org.openpass.cargo;

import java.time.Instant;

/**
 * What a manifest says of itself and of the voyage (Customs Act Art. 135(2)); what a message leaves out is null.
 *
 * @param mrn manifest reference number: YY, the carrier's code (4 places at sea, 2 in the air), a serial (4, 6), I or E; 11 places
 * @param carrier the carrier's code: four letters at sea, two places in the air
 * @param flag the country of the ship, ISO 3166-1 alpha-2
 * @param office the customs office of arrival, 3 digits
 * @param lastPort the port before, UN/LOCODE
 * @param port the port of arrival, UN/LOCODE
 * @param part which piece of how many {@code parts}; 1 of 1 for a whole
 * @param series what the pieces of one message have in common, at most 35 places; null where the sender does not say it: then they are
 *     counted with all others of the same act
 * @param corrects what it asks for of lines that were accepted, declared or moved; null: of those it changes none
 * @param reason why these are to be changed; null where it asks for nothing
 */
public record ManifestHeader(String mrn, Mode mode, String carrier, String vessel, String callSign, String flag, String voyage,
        String office, String lastPort, String port, Instant departedAt, Instant expectedAt, Act act, int part, int parts, String series,
        Corrects corrects, String reason) {

    /** One that asks for no correction. */
    public ManifestHeader(String mrn, Mode mode, String carrier, String vessel, String callSign, String flag, String voyage, String office,
            String lastPort, String port, Instant departedAt, Instant expectedAt, Act act, int part, int parts) {
        this(mrn, mode, carrier, vessel, callSign, flag, voyage, office, lastPort, port, departedAt, expectedAt, act, part, parts, null, null, null);
    }

    /** What is asked for of lines that stand. */
    public enum Corrects {
        /** They were written wrongly. */
        CORRECTION,
        /** What came is not what the list says (적재화물목록 이상보고); that it was not is noted (Art. 277(7)1). */
        DISCREPANCY
    }

    /** What a message does with the lines that it names. */
    public enum Act {
        /** The first list, or a piece of it. */
        ORIGINAL,
        /** Further lines. */
        ADD,
        /** Other content of lines that were sent. */
        CHANGE,
        /** Lines that are taken back. */
        DELETE,
        /** The whole list again; what the sender said before falls. */
        REPLACE,
        /** The whole list is taken back. */
        CANCEL
    }
}
