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
        return format.format(number);
    }

    static String percent(BigDecimal perCent) {
        return print(perCent) + " %";
    }

    /** The same number without needless decimals and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The share of an amount, exact. */
    static BigDecimal share(BigDecimal perCent, BigDecimal amount) {
        return amount.multiply(perCent).movePointLeft(2);
    }
}
