package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.util.List;
import org.openpass.tariff.Tax;
import org.openpass.terms.Home;

/**
 * By what taxes are worked out on a day.
 *
 * @param home the country that levies them
 * @param taxes those that it has, in the order in which each enters the base of the next
 * @param rounding what is cut off
 * @param weakestLiquor per cent by volume from which a drink is liquor, Liquor Tax Act Art. 2 no. 1(b)
 */
public record TaxLaw(Home home, List<Tax> taxes, Rounding rounding, BigDecimal weakestLiquor) {

    public TaxLaw(Home home, Rounding rounding, BigDecimal weakestLiquor) {
        this(home, home.taxes().stream().map(levy -> Tax.valueOf(levy.tax())).toList(), rounding, weakestLiquor);
    }

    String currency() {
        return home.currency();
    }
}
