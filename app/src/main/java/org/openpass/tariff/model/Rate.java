package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A rate by value, by quantity, or the one that yields more of both.
 *
 * @param adValorem per cent, may be {@code null}
 * @param specific what one {@code unit} owes in the country's currency, may be {@code null}
 * @param unit unit of the specific rate
 */
public record Rate(BigDecimal adValorem, BigDecimal specific, String unit) {

    public Rate {
        if (adValorem == null && specific == null) {
            throw new IllegalArgumentException("A rate is by value, by quantity or both");
        }
        if (specific != null && !Measure.isKnown(unit)) {
            throw new IllegalArgumentException("A rate by quantity needs a known unit, not " + unit);
        }
    }

    /** A rate by value. */
    public static Rate percent(String perCent) {
        return new Rate(new BigDecimal(perCent), null, null);
    }

    /** A rate by quantity. */
    public static Rate perUnit(String amount, String unit) {
        return new Rate(null, new BigDecimal(amount), unit);
    }

    /** Whether units of quantity can be read in rates. */
    public static boolean knowsUnit(String unit) {
        return Measure.isKnown(unit);
    }

    /** The units of quantity that can be read in rates. */
    public static Set<String> units() {
        return Measure.names();
    }

    /**
     * What the rate yields.
     *
     * @param base an amount of the currency
     * @param currency of the country that levies it
     * @throws Missing when the rate needs a quantity that the goods do not state
     */
    public Charge on(BigDecimal base, Goods goods, String currency) throws Missing {
        Charge byValue = adValorem == null ? null : byValue(base, Figures.print(base), currency);
        Charge byQuantity = specific == null ? null : byQuantity(goods, currency);
        if (byQuantity == null) {
            return byValue;
        }
        if (byValue == null) {
            return byQuantity;
        }
        Charge greater = byValue.amount().compareTo(byQuantity.amount()) >= 0 ? byValue : byQuantity;
        return new Charge(greater.base(), greater.baseUnit(), text(currency),
                "max(" + byValue.formula() + "; " + byQuantity.formula() + ")", greater.amount());
    }

    /** What the part by value yields on a base that the formula writes in its own way. */
    Charge byValue(BigDecimal base, String written, String currency) {
        return new Charge(base, currency, Figures.percent(adValorem),
                Figures.percent(adValorem) + " × " + written, Figures.share(adValorem, base));
    }

    private Charge byQuantity(Goods goods, String currency) throws Missing {
        BigDecimal quantity = goods.in(unit).orElseThrow(() -> new Missing(Missing.What.QUANTITY, unit));
        return new Charge(quantity, unit, perUnit(currency),
                perUnit(currency) + " × " + Figures.print(quantity) + " " + unit, specific.multiply(quantity));
    }

    private String perUnit(String currency) {
        return currency + " " + Figures.print(specific) + "/" + unit;
    }

    /** The rate as people write it. */
    public String text(String currency) {
        if (specific == null) {
            return Figures.percent(adValorem);
        }
        String byQuantity = perUnit(currency);
        return adValorem == null ? byQuantity
                : Figures.percent(adValorem) + " or " + byQuantity + ", whichever is greater";
    }
}
