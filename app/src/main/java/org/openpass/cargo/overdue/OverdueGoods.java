package org.openpass.cargo.overdue;

import java.math.BigDecimal;

/**
 * What a case of overdue goods is about.
 *
 * @param number their cargo number, or the B/L under which they were recorded
 * @param consignee as the manifest names it; null: nobody is named
 * @param owner the party that it is; null: none that is known here
 * @param here packages that lie at the place now; {@code weight} in kg
 * @param declared whether a declaration of goods of the consignment, for import or to leave abroad, stands that has not taken all of its own away
 */
public record OverdueGoods(long consignment, String number, String bill, String goods, String packageUnit, String consignee, Long owner,
        int here, BigDecimal weight, boolean declared) {
}
