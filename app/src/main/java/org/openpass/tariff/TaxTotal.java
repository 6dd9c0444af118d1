package org.openpass.tariff;

/**
 * One tax over all lines: {@code sumOfLines − rounding = payable}.
 *
 * @param tax the tax
 * @param sumOfLines sum of the lines, whole won
 * @param rounding what is cut off, 0 or more
 * @param payable what is owed
 */
public record TaxTotal(Tax tax, long sumOfLines, long rounding, long payable) {

    public TaxTotal {
        if (sumOfLines - rounding != payable) {
            throw new IllegalArgumentException(tax + ": " + sumOfLines + " − " + rounding + " is not " + payable);
        }
    }
}
