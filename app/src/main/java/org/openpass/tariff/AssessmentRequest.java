package org.openpass.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Goods whose duty and taxes are asked for.
 *
 * @param date the day whose law applies: that of filing, or of the event; Customs Act Art. 16, 17
 * @param lines at least one, numbers unique
 */
public record AssessmentRequest(LocalDate date, List<Line> lines) {

    public AssessmentRequest {
        Objects.requireNonNull(date, "date");
        lines = List.copyOf(lines);
    }

    /**
     * One line (란).
     *
     * @param number 1 to 999
     * @param hsCode ten digits
     * @param origin ISO 3166 code of the country of origin, {@code null}: unknown
     * @param customsValue customs value (과세가격, CIF), whole won
     * @param quantity in {@code unit}; may be {@code null}
     * @param unit Korean or UN/ECE Recommendation 20 unit; may be {@code null}
     * @param netWeight kilograms; may be {@code null}
     * @param alcoholByVolume per cent at 15 °C, for liquors; may be {@code null}
     * @param itemCount number of items for thresholds "per item"; {@code null}: the quantity if counted in pieces, else 1
     * @param rateKind rate that the importer applies for (관세율구분: FUS1, P1 …); {@code null}: none, the law's order
     *     decides
     */
    public record Line(
            int number,
            String hsCode,
            String origin,
            long customsValue,
            BigDecimal quantity,
            String unit,
            BigDecimal netWeight,
            BigDecimal alcoholByVolume,
            BigDecimal itemCount,
            String rateKind) {
    }
}
