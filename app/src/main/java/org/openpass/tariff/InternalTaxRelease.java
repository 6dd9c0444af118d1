package org.openpass.tariff;

import static org.openpass.tariff.InternalTaxTable.MOST_WON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.tariff.model.Rate;
import org.springframework.stereotype.Component;

/**
 * {@code tariff.internal_taxes} as two people change them: individual consumption, liquor and transport tax, value added
 * tax, and what goes on top of them, each by the day of filing (Customs Act Art. 4(1), 17).
 */
@Component
class InternalTaxRelease implements GovernedTable {

    private static final int HIGHEST_PER_CENT = 100;

    /** What is said by two columns is said by both: which is empty, and beside which. */
    private static final Check TOGETHER = new Check("""
            select r.number, pair.empty, 'tax.together', pair.beside from release.rows r
            cross join lateral (values ('alcohol_above', 'specific_per_degree'), ('specific_per_degree', 'alcohol_above'),
                ('full_ad_valorem', 'relief_cap_per_item'), ('relief_cap_per_item', 'full_ad_valorem'),
                ('threshold_per_item', 'threshold_per_square_metre'), ('specific_amount', 'specific_per_degree'))
                pair (empty, beside)
            where r.release = :release and r.act = 'SET' and r.after ->> pair.empty is null
                and r.after ->> pair.beside is not null
            """, false);
    private static final Check BY_VALUE = new Check("""
            select number, 'ad_valorem', 'tax.byValue', null from release.rows
            where release = :release and act = 'SET' and after ->> 'ad_valorem' is null
                and after ->> 'specific_amount' is not null and (after ->> 'tax' = 'VAT'
                    or coalesce(after ->> 'threshold_per_item', after ->> 'relief_cap_per_item') is not null)
            """, false);

    @Override
    public String name() {
        return "tariff.internal_taxes";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("tax", List.of("IND", "ACT", "ENV", "VAT")).filled(),
                Column.text("code_prefix", "[0-9]{1,10}"), Column.code("nomenclature", TariffRow.NOMENCLATURES),
                Column.number("ad_valorem", 0, TariffRow.HIGHEST_PER_CENT),
                Column.number("specific_amount", 0, TariffRow.HIGHEST_AMOUNT), Column.code("unit", Rate.units()),
                Column.number("alcohol_above", 0, HIGHEST_PER_CENT),
                Column.number("specific_per_degree", 0, TariffRow.HIGHEST_AMOUNT),
                Column.number("threshold_per_item", 0, MOST_WON), Column.number("threshold_per_square_metre", 0, MOST_WON),
                Column.number("full_ad_valorem", 0, TariffRow.HIGHEST_PER_CENT),
                Column.number("relief_cap_per_item", 0, MOST_WON),
                Column.number("education_rate", 0, HIGHEST_PER_CENT), Column.number("rural_rate", 0, HIGHEST_PER_CENT),
                Column.day("valid_from").filled(), Column.day("valid_to"), Column.text("article", null).filled());
    }

    @Override
    public List<String> key() {
        return List.of("nomenclature", "code_prefix", "tax");
    }

    /** A law or decree states all rates of its tax. */
    @Override
    public List<String> scope() {
        return List.of("nomenclature", "tax");
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(RateChecks.ALL);
        checks.add(TOGETHER);
        checks.add(BY_VALUE);
        return checks;
    }

    @Override
    public Map<String, String> constants(long release) {
        return Map.of("source", DutyRateRelease.SOURCE + release);
    }
}
