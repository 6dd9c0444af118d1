package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpass.declaration.model.DeclarationDocument.Charge;

/**
 * The customs value (과세가격) of each line in whole KRW: price paid, with freight and insurance to the port of import
 * and the other additions, less the deductions (Customs Act Art. 30), converted at the rate of the week (Art. 18).
 * Charges of the whole declaration fall on the lines in proportion to their prices; fractions of a won are dropped.
 */
public final class CustomsValuation {

    private final Function<String, BigDecimal> rate;

    /** @param rate KRW for one unit of a currency, in the week of filing */
    public CustomsValuation(Function<String, BigDecimal> rate) {
        this.rate = rate;
    }

    /** The lines' customs values in the order of the lines, each at least 0. */
    public List<Long> valuesOf(DeclarationDocument document) {
        BigDecimal prices = document.lines().stream().map(DeclarationDocument.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charges = inWon(document.freight()).add(inWon(document.insurance()))
                .add(inWon(document.additions())).subtract(inWon(document.deductions()));
        BigDecimal exchange = rate.apply(document.currency());
        List<Long> values = new ArrayList<>();
        for (DeclarationDocument.Line line : document.lines()) {
            BigDecimal share = prices.signum() == 0 ? BigDecimal.ZERO
                    : charges.multiply(line.amount()).divide(prices, MathContext.DECIMAL64);
            BigDecimal value = line.amount().multiply(exchange).add(share).setScale(0, RoundingMode.DOWN);
            values.add(value.max(BigDecimal.ZERO).longValueExact());
        }
        return values;
    }

    private BigDecimal inWon(Charge charge) {
        return charge == null || charge.amount() == null ? BigDecimal.ZERO
                : charge.amount().multiply(rate.apply(charge.currency()));
    }
}
