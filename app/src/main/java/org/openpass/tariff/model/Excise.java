package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpass.tariff.Tax;

/** Individual consumption, liquor and transport tax: what one rate yields on value plus duty, or on the quantity. */
final class Excise {

    /** Below one degree a drink is no liquor, Liquor Tax Act Art. 2 no. 1(b). */
    private static final BigDecimal WEAKEST_LIQUOR = BigDecimal.ONE;

    private Excise() {
    }

    static boolean falls(InternalTaxRate rate, Goods goods) {
        return rate.tax() != Tax.ACT || goods.alcohol() == null || goods.alcohol().compareTo(WEAKEST_LIQUOR) >= 0;
    }

    /**
     * What the rate yields.
     *
     * @param dutiable customs value and duty, won
     */
    static Charge charge(InternalTaxRate rate, BigDecimal dutiable, Goods goods) throws Missing {
        if (rate.threshold() != null) {
            return excess(rate, dutiable, goods);
        }
        if (rate.strength() != null) {
            return byStrength(rate, dutiable, goods);
        }
        if (rate.relief() != null) {
            return relieved(rate, dutiable, goods);
        }
        return rate.rate().on(dutiable, goods);
    }

    private static Charge excess(InternalTaxRate rate, BigDecimal dutiable, Goods goods) {
        BigDecimal threshold = rate.threshold().of(goods);
        BigDecimal excess = dutiable.subtract(threshold).max(BigDecimal.ZERO);
        if (excess.signum() == 0) {
            return new Charge(BigDecimal.ZERO, "KRW", rate.rate().text(),
                    Figures.print(dutiable) + " ≤ " + Figures.print(threshold), BigDecimal.ZERO);
        }
        return rate.rate().byValue(excess, "(" + Figures.print(dutiable) + " − " + Figures.print(threshold) + ")");
    }

    private static Charge byStrength(InternalTaxRate rate, BigDecimal dutiable, Goods goods) throws Missing {
        if (goods.alcohol() == null) {
            throw new Missing(Missing.What.ALCOHOL, "%");
        }
        BigDecimal degrees = goods.alcohol().subtract(rate.strength().above()).max(BigDecimal.ZERO)
                .setScale(0, RoundingMode.DOWN);
        BigDecimal perUnit = rate.rate().specific().add(rate.strength().perDegree().multiply(degrees));
        return new Rate(null, perUnit, rate.rate().unit()).on(dutiable, goods);
    }

    private static Charge relieved(InternalTaxRate rate, BigDecimal dutiable, Goods goods) throws Missing {
        InternalTaxRate.Relief relief = rate.relief();
        Charge reduced = rate.rate().on(dutiable, goods);
        BigDecimal cap = relief.capPerItem().multiply(goods.itemCount());
        BigDecimal least = Figures.share(relief.fullAdValorem(), dutiable).subtract(cap);
        if (least.compareTo(reduced.amount()) <= 0) {
            return reduced;
        }
        return new Charge(dutiable, "KRW", reduced.rate(), Figures.percent(relief.fullAdValorem()) + " × "
                + Figures.print(dutiable) + " − " + Figures.print(cap), least);
    }
}
