package org.openpass.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openpass.tariff.model.InternalTaxRate;
import org.openpass.tariff.model.Rate;

/** {@code tariff.internal_taxes}. */
final class InternalTaxTable implements TariffTable<InternalTaxRate> {

    /** Highest price in a row. */
    static final long MOST_WON = 100_000_000_000L;

    @Override
    public String name() {
        return "tariff.internal_taxes";
    }

    @Override
    public List<String> columns() {
        return List.of("nomenclature", "code_prefix", "tax", "ad_valorem", "specific_amount", "unit", "alcohol_above",
                "specific_per_degree", "threshold_per_item", "threshold_per_square_metre", "full_ad_valorem",
                "relief_cap_per_item", "education_rate", "rural_rate", "valid_from", "valid_to", "article");
    }

    @Override
    public InternalTaxRate read(TariffRow row, String source) {
        String tax = row.matching("tax", "IND|ACT|ENV|VAT", "use IND, ACT, ENV or VAT");
        String prefix = row.matching("code_prefix", "[0-9]{0,10}",
                "give the first digits of the codes, or nothing for all goods");
        Rate rate = row.rate();
        BigDecimal perDegree = row.number("specific_per_degree", 10_000_000);
        BigDecimal above = row.number("alcohol_above", 100);
        BigDecimal perItem = row.number("threshold_per_item", MOST_WON);
        BigDecimal perArea = row.number("threshold_per_square_metre", MOST_WON);
        BigDecimal full = row.number("full_ad_valorem", 10_000);
        BigDecimal cap = row.number("relief_cap_per_item", MOST_WON);
        together(row, "alcohol_above", above, "specific_per_degree", perDegree);
        together(row, "full_ad_valorem", full, "relief_cap_per_item", cap);
        if (perArea != null && perItem == null) {
            row.wrong("threshold_per_item", "is empty", "fill it in beside threshold_per_square_metre");
        }
        if (rate != null && perDegree != null && rate.specific() == null) {
            row.wrong("specific_amount", "is empty", "fill it in beside specific_per_degree");
        }
        if (rate != null && rate.adValorem() == null && (perItem != null || cap != null || "VAT".equals(tax))) {
            row.wrong("ad_valorem", "is empty", "a threshold, a relief and value added tax need a rate by value");
        }
        LocalDate from = row.date("valid_from", true);
        return new InternalTaxRate(row.nomenclature(), prefix == null ? "" : prefix, taxOf(tax), rate,
                perDegree == null ? null : new InternalTaxRate.Strength(above, perDegree),
                perItem == null ? null : new InternalTaxRate.Threshold(perItem, perArea),
                cap == null ? null : new InternalTaxRate.Relief(full, cap),
                row.number("education_rate", 100), row.number("rural_rate", 100),
                from, row.lastDay(from), row.required("article"));
    }

    private static Tax taxOf(String name) {
        for (Tax tax : Tax.values()) {
            if (tax.name().equals(name)) {
                return tax;
            }
        }
        return null;
    }

    private static void together(TariffRow row, String one, Object oneValue, String other, Object otherValue) {
        if ((oneValue == null) != (otherValue == null)) {
            row.wrong(oneValue == null ? one : other, "is empty", "fill in " + one + " and " + other + ", or neither");
        }
    }

    @Override
    public String key(InternalTaxRate row) {
        return row.nomenclature() + " " + row.prefix() + " " + row.tax();
    }

    @Override
    public LocalDate from(InternalTaxRate row) {
        return row.from();
    }

    @Override
    public LocalDate to(InternalTaxRate row) {
        return row.to();
    }

    @Override
    public String insert() {
        return """
                insert into tariff.internal_taxes
                    (nomenclature, code_prefix, tax, ad_valorem, specific_amount, unit, alcohol_above,
                     specific_per_degree, threshold_per_item, threshold_per_square_metre, full_ad_valorem,
                     relief_cap_per_item, education_rate, rural_rate, valid_from, valid_to, article, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    }

    @Override
    public Object[] values(InternalTaxRate row, String source) {
        InternalTaxRate.Strength strength = row.strength();
        InternalTaxRate.Threshold threshold = row.threshold();
        InternalTaxRate.Relief relief = row.relief();
        return new Object[] {row.nomenclature(), row.prefix().isEmpty() ? null : row.prefix(), row.tax().name(), row.rate().adValorem(),
            row.rate().specific(), row.rate().unit(), strength == null ? null : strength.above(),
            strength == null ? null : strength.perDegree(), threshold == null ? null : threshold.perItem(),
            threshold == null ? null : threshold.perSquareMetre(), relief == null ? null : relief.fullAdValorem(),
            relief == null ? null : relief.capPerItem(), row.educationRate(), row.ruralRate(),
            row.from(), row.to(), row.article(), source};
    }
}
