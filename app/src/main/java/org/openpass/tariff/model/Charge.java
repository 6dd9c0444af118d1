package org.openpass.tariff.model;

import java.math.BigDecimal;

/**
 * What a rate yields, before rounding.
 *
 * @param base an amount or a quantity
 * @param baseUnit the currency or the unit of the quantity
 * @param rate the rate as text
 * @param formula the arithmetic as text
 * @param amount exact, in the currency
 */
record Charge(BigDecimal base, String baseUnit, String rate, String formula, BigDecimal amount) {
}
