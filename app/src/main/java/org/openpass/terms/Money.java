package org.openpass.terms;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount in a currency. Two amounts are equal when their numbers are, whatever their scale.
 *
 * @param amount may be negative
 * @param currency ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) {

    /** ISO 4217 code of the Korean won, which has no decimals. */
    public static final String WON = "KRW";

    public Money {
        Objects.requireNonNull(amount, "amount");
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three capital letters, not \"" + currency + "\"");
        }
        amount = amount.stripTrailingZeros();
        amount = amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Whole won. */
    public static Money won(long amount) {
        return new Money(BigDecimal.valueOf(amount), WON);
    }

    /** The sum; both amounts are in the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
