package org.openpass.tariff;

import java.math.BigDecimal;

/**
 * One tax on one line, with all that explains it.
 *
 * @param tax the tax
 * @param rateKind kind of the duty rate that was used (A basic, C WTO, FUS1 …); {@code null} for internal taxes
 * @param base what the rate is applied to, in {@code baseUnit}: an amount of the home currency, or a quantity
 * @param baseUnit the home currency, or the unit of a specific rate (L, KL, KG …)
 * @param rate the rate as text: {@code 20 %}, {@code KRW 885,700/KL}
 * @param legalBasis the article in English
 * @param formula the arithmetic: {@code 20 % × (10,800,000 − 2,000,000)}
 * @param beforeRounding exact amount in the smallest unit of the home currency
 * @param amount whole smallest units after rounding: won
 */
public record TaxLine(
        Tax tax,
        String rateKind,
        BigDecimal base,
        String baseUnit,
        String rate,
        String legalBasis,
        String formula,
        BigDecimal beforeRounding,
        long amount) {

    /** Rate text of goods that are exempt from value added tax, Value Added Tax Act Art. 27. */
    public static final String EXEMPT = "exempt";

    /** Whether the goods are exempt from this tax. */
    public boolean isExempt() {
        return EXEMPT.equals(rate);
    }
}
