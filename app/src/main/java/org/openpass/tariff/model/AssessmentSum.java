package org.openpass.tariff.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.LineAssessment;
import org.openpass.tariff.Tax;
import org.openpass.tariff.TaxLine;
import org.openpass.tariff.TaxTotal;

/** Adds lines up to an assessment. */
public final class AssessmentSum {

    private AssessmentSum() {
    }

    /** The totals of each tax that falls on any line, in the order of the law, each rounded once. */
    public static Assessment of(LocalDate date, List<LineAssessment> lines, TaxLaw law) {
        List<TaxTotal> totals = new ArrayList<>();
        for (Tax tax : law.taxes()) {
            if (lines.stream().flatMap(line -> line.taxes().stream()).anyMatch(line -> line.tax() == tax)) {
                totals.add(law.rounding().total(tax, lines.stream().mapToLong(line -> line.amount(tax)).sum()));
            }
        }
        return new Assessment(date, lines, totals, vatBase(lines, false, law), vatBase(lines, true, law));
    }

    private static long vatBase(List<LineAssessment> lines, boolean exempt, TaxLaw law) {
        return lines.stream().flatMap(line -> line.taxes().stream())
                .filter(line -> line.tax() == Tax.VAT && line.isExempt() == exempt)
                .mapToLong(line -> law.home().smallest(line.base()).longValueExact()).sum();
    }
}
