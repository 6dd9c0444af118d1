package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpass.tariff.Tax;

/** Individual consumption, liquor and transport tax: what one rate yields on value plus duty, or on the quantity. */
final class Excise {

    private Excise() {
    }

    /** Below some strength a drink is no liquor, Liquor Tax Act Art. 2 no. 1(b). */
    static boolean falls(InternalTaxRate rate, Goods goods, TaxLaw law) {
        return rate.tax() != Tax.ACT || goods.alcohol() == null || goods.alcohol().compareTo(law.weakestLiquor()) >= 0;
    }

    /**
     * What the rate yields.
     *
     * @param dutiable customs value and duty
     */
    static Charge charge(InternalTaxRate rate, BigDecimal dutiable, Goods goods, String currency) throws Missing {
        if (rate.threshold() != null) {
            return excess(rate, dutiable, goods, currency);
        }
        if (rate.strength() != null) {
            return byStrength(rate, dutiable, goods, currency);
        }
        if (rate.relief() != null) {
            return relieved(rate, dutiable, goods, currency);
        }
        return rate.rate().on(dutiable, goods, currency);
    }

    private static Charge excess(InternalTaxRate rate, BigDecimal dutiable, Goods goods, String currency) {
        BigDecimal threshold = rate.threshold().of(goods);
        BigDecimal excess = dutiable.subtract(threshold).max(BigDecimal.ZERO);
        if (excess.signum() == 0) {
            return new Charge(BigDecimal.ZERO, currency, rate.rate().text(currency),
                    Figures.print(dutiable) + " ≤ " + Figures.print(threshold), BigDecimal.ZERO);
        }
        return rate.rate().byValue(excess, "(" + Figures.print(dutiable) + " − " + Figures.print(threshold) + ")",
                currency);
    }

    private static Charge byStrength(InternalTaxRate rate, BigDecimal dutiable, Goods goods, String currency)
            throws Missing {
        if (goods.alcohol() == null) {
            throw new Missing(Missing.What.ALCOHOL, "%");
        }
        BigDecimal degrees = goods.alcohol().subtract(rate.strength().above()).max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.DOWN);
        BigDecimal perUnit = rate.rate().specific().add(rate.strength().perDegree().multiply(degrees));
        return new Rate(null, perUnit, rate.rate().unit()).on(dutiable, goods, currency);
    }

    private static Charge relieved(InternalTaxRate rate, BigDecimal dutiable, Goods goods, String currency)
            throws Missing {
        InternalTaxRate.Relief relief = rate.relief();
        Charge reduced = rate.rate().on(dutiable, goods, currency);
        BigDecimal cap = relief.capPerItem().multiply(goods.itemCount());
        BigDecimal least = Figures.share(relief.fullAdValorem(), dutiable).subtract(cap);
        if (least.compareTo(reduced.amount()) <= 0) {
            return reduced;
        }
        return new Charge(dutiable, currency, reduced.rate(), Figures.percent(relief.fullAdValorem()) + " × "
                + Figures.print(dutiable) + " − " + Figures.print(cap), least);
    }
}
