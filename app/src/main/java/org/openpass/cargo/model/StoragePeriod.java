package org.openpass.cargo.model;

import java.time.LocalDate;

/**
 * The months for which goods may lie at a place. The day on which they were carried in does not count (Civil Act Art. 157), a
 * period ends with the day before the one that corresponds to its first, or with the last day of a month that has none such
 * (Civil Act Art. 160).
 */
public final class StoragePeriod {

    private StoragePeriod() {
    }

    /**
     * The last day, before it is asked whether it is a working day (Customs Act Art. 8(3)).
     *
     * @param months 1 or more
     * @throws IllegalArgumentException when there are fewer months
     */
    public static LocalDate lastDay(LocalDate carriedIn, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("months: 1 or more, not " + months);
        }
        LocalDate first = carriedIn.plusDays(1);
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }
}
