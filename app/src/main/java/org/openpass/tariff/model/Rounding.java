package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpass.tariff.Tax;
import org.openpass.tariff.TaxTotal;

/**
 * What is cut off; National Treasury Funds Management Act Art. 47. No public text says whether lines or totals are rounded,
 * hence two parameters.
 *
 * @param lineUnit a tax on a line is cut down to a multiple of this many smallest units of the currency
 * @param totalUnit the total of a tax is cut down to a multiple of this many
 */
public record Rounding(long lineUnit, long totalUnit) {

    public Rounding {
        if (lineUnit < 1 || totalUnit < 1) {
            throw new IllegalArgumentException("Rounding units are whole and at least 1");
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
