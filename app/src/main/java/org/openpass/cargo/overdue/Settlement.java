package org.openpass.cargo.overdue;

import java.time.LocalDate;

/**
 * What becomes of the price of goods that were sold (Art. 211(1)), in whole won: costs first, then duty, then taxes; the rest is the owner's,
 * after who has a pledge or lien on them (Art. 211(3)).
 *
 * @param taxValue the customs value: the first price without the duty and taxes in it (Art. 210(5), Enforcement Rules Art. 73-2(2)1)
 * @param lawOn the day of the sale (Art. 16 no. 10, 17)
 * @param claimsUntil last day on which pledgees prove their right (Art. 211(2))
 */
public record Settlement(long price, long costs, long duty, long taxes, long rest, long taxValue, LocalDate lawOn, LocalDate claimsUntil) {

    /** Each in its turn takes what is owed, as far as the price goes. */
    static Settlement of(long price, long costs, long duty, long taxes, long taxValue, LocalDate lawOn, LocalDate claimsUntil) {
        long forCosts = Math.min(costs, price);
        long forDuty = Math.min(duty, price - forCosts);
        long forTaxes = Math.min(taxes, price - forCosts - forDuty);
        return new Settlement(price, forCosts, forDuty, forTaxes, price - forCosts - forDuty - forTaxes, taxValue, lawOn, claimsUntil);
    }
}
