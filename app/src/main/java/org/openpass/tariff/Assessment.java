package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import owes, line by line and tax by tax.
 *
 * @param date the day whose law was applied
 * @param lines in the order of the request
 * @param totals one for each tax that falls on any line, in the order of {@link Tax}
 * @param vatTaxableBase base of the lines that bear value added tax, whole won (부가가치세 과세과표)
 * @param vatExemptBase base of the lines that are exempt from it, Value Added Tax Act Art. 27 (면세과표)
 */
public record Assessment(
        LocalDate date,
        List<LineAssessment> lines,
        List<TaxTotal> totals,
        long vatTaxableBase,
        long vatExemptBase) {

    public Assessment {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** What is owed in all, whole won. */
    public long payable() {
        return totals.stream().mapToLong(TaxTotal::payable).sum();
    }

    /** All taxes of all lines before the totals are rounded, whole won. */
    public long sumOfLines() {
        return totals.stream().mapToLong(TaxTotal::sumOfLines).sum();
    }

    /** What rounding of the totals cuts off: {@code sumOfLines − payable}. */
    public long rounding() {
        return totals.stream().mapToLong(TaxTotal::rounding).sum();
    }

    /** What is owed of one tax, whole won; 0 when it falls on no line. */
    public long payable(Tax tax) {
        return totals.stream().filter(t -> t.tax() == tax).mapToLong(TaxTotal::payable).sum();
    }
}
