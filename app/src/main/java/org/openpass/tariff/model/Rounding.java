package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpass.tariff.Tax;
import org.openpass.tariff.TaxTotal;

/**
 * What is cut off. No public text says whether lines or totals are rounded, hence a parameter.
 *
 * @param lineUnit a tax on a line is cut down to a multiple of this many won
 * @param totalUnit the total of a tax is cut down to a multiple of this many won
 */
public record Rounding(long lineUnit, long totalUnit) {

    /** Lines to KRW 1, totals to KRW 10; National Treasury Funds Management Act Art. 47. */
    public static final Rounding TREASURY = new Rounding(1, 10);

    public Rounding {
        if (lineUnit < 1 || totalUnit < 1) {
            throw new IllegalArgumentException("Rounding units are at least KRW 1");
        }
    }

    long line(BigDecimal exact) {
        long whole = exact.setScale(0, RoundingMode.DOWN).longValueExact();
        return whole - whole % lineUnit;
    }

    TaxTotal total(Tax tax, long sumOfLines) {
        long cut = sumOfLines % totalUnit;
        return new TaxTotal(tax, sumOfLines, cut, sumOfLines - cut);
    }
}
