package org.openpass.tariff;

import java.util.List;

/**
 * The taxes of one line (란), in the order in which they were computed.
 *
 * @param number the line's number
 * @param commodity what its code means on the day
 * @param customsValue customs value, whole won
 * @param taxes one entry a tax; duties on top of another (anti-dumping) are entries of their own
 */
public record LineAssessment(int number, Commodity commodity, long customsValue, List<TaxLine> taxes) {

    public LineAssessment {
        taxes = List.copyOf(taxes);
    }

    /** All taxes of the line, whole won. */
    public long total() {
        return taxes.stream().mapToLong(TaxLine::amount).sum();
    }

    /** One tax of the line, whole won; 0 when it does not fall on these goods. */
    public long amount(Tax tax) {
        return taxes.stream().filter(t -> t.tax() == tax).mapToLong(TaxLine::amount).sum();
    }
}
