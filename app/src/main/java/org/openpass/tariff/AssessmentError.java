package org.openpass.tariff;

import java.time.LocalDate;

/**
 * Why a line cannot be assessed.
 *
 * @param line the line's number
 * @param reason stable code
 * @param field field of the line that is wrong or missing
 * @param hsCode the line's code as given
 * @param date the day whose law was asked for
 * @param message what is wrong and how to mend it, English
 * @param messageKo the same in Korean
 */
public record AssessmentError(
        int line, Reason reason, String field, String hsCode, LocalDate date, String message, String messageKo) {

    /** What kinds of error there are. */
    public enum Reason {
        /** The code is not ten digits. */
        INVALID_CODE,
        /** No nomenclature has the code on the day. */
        UNKNOWN_COMMODITY,
        /** The commodity exists, but no rate is in force: never a default rate. */
        NO_RATE,
        /** The rate applied for does not exist for the code, the origin and the day. */
        RATE_KIND_NOT_AVAILABLE,
        /** The customs value is negative or absurdly high. */
        INVALID_VALUE,
        /** A quantity, weight or number is zero, negative or absurdly high. */
        INVALID_QUANTITY,
        /** A rate per unit needs a quantity in that unit. */
        QUANTITY_MISSING,
        /** The rate of ethyl alcohol needs the strength, Liquor Tax Act Art. 8(1) no. 1. */
        ALCOHOL_MISSING,
        /** Two lines have the same number. */
        DUPLICATE_LINE
    }
}
