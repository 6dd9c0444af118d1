package org.openpass.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Duty that customs assesses where nobody has declared anything (Art. 39(1)1): what is booked and served as one notice (납부고지).
 *
 * @param caseNumber the case in which it was found
 * @param effect {@code <ground>:<case>:<round>}: once, however often it is asked for
 * @param article why it is owed, by whom, e.g. "Customs Act Art. 160(2)"
 * @param payerId who owes it by Art. 19
 * @param lawOn the day whose law applies (Art. 16, 17)
 * @param lines at least one, at most 999
 * @param reason the finding in words, which the payer reads
 * @param madeBy the officer who classified and valued the goods
 * @param signedBy another officer
 */
public record Levy(String caseNumber, String effect, Ground ground, String article, long payerId, LocalDate lawOn, List<Line> lines,
        String reason, String madeBy, String signedBy) {

    public Levy {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines: name at least one");
        }
        if (madeBy.equals(signedBy)) {
            throw new IllegalArgumentException("signedBy: another officer than " + madeBy + " signs");
        }
    }

    /** Why duty is owed without a declaration. */
    public enum Ground {
        /** Did not arrive where it was taken under bond (Art. 217). */
        NOT_ARRIVED,
        /** Was lost in a bonded area (Art. 160(2)). */
        LOST,
        /** Was destroyed without approval (Art. 160(2)). */
        DESTROYED,
        /** What was left by its nature of goods that were destroyed with approval (Art. 160(3)). */
        REST_OF_DESTRUCTION,
        /** Was taken out for repair and did not come back in time (Art. 158(7) with Art. 187(7)). */
        REPAIR_NOT_RETURNED,
        /** Was stolen (Art. 16 no. 9, Art. 19(1)10). */
        STOLEN,
        /** Was used before a declaration of it was accepted (Art. 16 no. 6, Art. 19(1)7). */
        USED
    }

    /**
     * Goods of one kind, as an officer has entered and another signed them.
     *
     * @param hsCode ten digits
     * @param origin ISO 3166 code of the country; null: unknown
     * @param value customs value, whole won
     * @param quantity in {@code unit}; may be null
     * @param unit Korean or UN/ECE Recommendation 20 unit; may be null
     */
    public record Line(String hsCode, String origin, long value, BigDecimal quantity, String unit) {
    }
}
