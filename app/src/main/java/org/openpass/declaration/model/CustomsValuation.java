package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.terms.Home;

/**
 * The customs value (과세가격) of each line in the smallest unit of the home currency, whole won in Korea: price paid, with freight and insurance to the port of import
 * and the other additions, less the deductions (Customs Act Art. 30), converted at the rate of the week (Art. 18).
 * Charges of the whole declaration fall on the lines in proportion to their prices; fractions are dropped.
 */
public final class CustomsValuation {

    private final Function<String, BigDecimal> rate;
    private final Home home;
    private final long unit;

    /**
     * @param rate of the home currency for one unit of a currency, in the week of filing
     * @param home in whose currency goods are valued
     * @param unit a value is cut down to a multiple of this many smallest units of the home currency
     */
    public CustomsValuation(Function<String, BigDecimal> rate, Home home, long unit) {
        this.rate = rate;
        this.home = home;
        this.unit = unit;
    }

    /** The lines' customs values in the order of the lines, each at least 0. */
    public List<Long> valuesOf(DeclarationDocument document) {
        BigDecimal prices = document.lines().stream().map(DeclarationDocument.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charges = atHome(document.freight()).add(atHome(document.insurance()))
                .add(atHome(document.additions())).subtract(atHome(document.deductions()));
        BigDecimal exchange = rate.apply(document.currency());
        List<Long> values = new ArrayList<>();
        for (DeclarationDocument.Line line : document.lines()) {
            BigDecimal share = prices.signum() == 0 ? BigDecimal.ZERO
                    : charges.multiply(line.amount()).divide(prices, MathContext.DECIMAL64);
            long value = home.whole(line.amount().multiply(exchange).add(share).max(BigDecimal.ZERO));
            values.add(value - value % unit);
        }
        return values;
    }

    private BigDecimal atHome(Charge charge) {
        return charge == null || charge.amount() == null ? BigDecimal.ZERO
                : charge.amount().multiply(rate.apply(charge.currency()));
    }
}
