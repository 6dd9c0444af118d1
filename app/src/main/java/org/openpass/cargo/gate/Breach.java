package org.openpass.cargo.gate;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Goods that did not leave in time (Customs Act Art. 157-2, 277(7)4).
 *
 * @param most the most that the article lets a fine be, in won, as the law was when it was found
 * @param decision FINE or NONE; null before, as all behind it are
 * @param amount of the fine in won; null: none
 */
public record Breach(BigDecimal most, Instant foundAt, String decision, BigDecimal amount, String reason) {
}
