package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the formulas print them: grouped by thousands, no needless decimals. */
final class Figures {

    private Figures() {
    }

    static String print(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setParseBigDecimal(true);
        return format.format(number);
    }

    static String percent(BigDecimal perCent) {
        return print(perCent) + " %";
    }

    /** The share of an amount, exact. */
    static BigDecimal share(BigDecimal perCent, BigDecimal amount) {
        return amount.multiply(perCent).movePointLeft(2);
    }
}
