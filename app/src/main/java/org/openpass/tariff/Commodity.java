package org.openpass.tariff;

import java.time.LocalDate;

/**
 * A commodity of a nomenclature (품목).
 *
 * @param nomenclature HSK, the Korean one; HSK-SAMPLE, our small sample of it; GB-TEST, codes of foreign test messages
 * @param code ten digits
 * @param nameKo Korean name
 * @param nameEn English name
 * @param unit unit of quantity that the tariff asks for, {@code null}: net weight only
 * @param validFrom first day
 * @param validTo last day, {@code null}: still in force
 * @param source the file that brought it
 */
public record Commodity(
        String nomenclature,
        String code,
        String nameKo,
        String nameEn,
        String unit,
        LocalDate validFrom,
        LocalDate validTo,
        String source) {

    /** Whether this is sample or test data, not the tariff in force. */
    public boolean isSample() {
        return !"HSK".equals(nomenclature);
    }
}
