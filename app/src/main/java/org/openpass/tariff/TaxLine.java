package org.openpass.tariff;

import java.math.BigDecimal;

/**
 * One tax on one line, with all that explains it.
 *
 * @param tax the tax
 * @param rateKind kind of the duty rate that was used (A basic, C WTO, FUS1 …); {@code null} for internal taxes
 * @param base what the rate is applied to, in {@code baseUnit}; whole won, or a quantity
 * @param baseUnit KRW, or the unit of a specific rate (L, KL, KG …)
 * @param rate the rate as text: {@code 20 %}, {@code KRW 885,700/KL}
 * @param legalBasis the article in English
 * @param formula the arithmetic: {@code 20 % × (10,800,000 − 2,000,000)}
 * @param beforeRounding exact amount in won
 * @param amount whole won after rounding
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
