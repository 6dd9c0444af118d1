package org.openpass.tariff.model;

import java.math.BigDecimal;

/**
 * What a rate yields, before rounding.
 *
 * @param base won or a quantity
 * @param baseUnit KRW or the unit of the quantity
 * @param rate the rate as text
 * @param formula the arithmetic as text
 * @param amount exact, in won
 */
record Charge(BigDecimal base, String baseUnit, String rate, String formula, BigDecimal amount) {
}
