package org.openpass.cargo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Months as the Civil Act counts them. */
class StoragePeriodTest {

    @Test
    void theDayOfCarryInDoesNotCountAndTheLastDayIsTheOneBeforeTheCorresponding() {
        assertThat(last("2026-12-08", 6)).isEqualTo("2027-06-08");
        assertThat(last("2026-12-08", 12)).isEqualTo("2027-12-08");
    }

    @Test
    void aPeriodThatBeginsWithTheFirstOfAMonthEndsWithTheLastOfOne() {
        assertThat(last("2027-02-28", 6)).isEqualTo("2027-08-31");
        assertThat(last("2026-12-31", 2)).isEqualTo("2027-02-28");
    }

    @Test
    void whereAMonthHasNoSuchDayItsLastOneIsTheEnd() {
        assertThat(last("2026-08-30", 6)).isEqualTo("2027-02-28");
        assertThat(last("2027-08-30", 6)).as("a leap year").isEqualTo("2028-02-29");
        assertThat(last("2026-12-30", 2)).isEqualTo("2027-02-28");
    }

    @Test
    void noMonthsAreNoPeriod() {
        assertThatThrownBy(() -> last("2026-12-08", 0)).hasMessage("months: 1 or more, not 0");
    }

    private static LocalDate last(String carriedIn, int months) {
        return StoragePeriod.lastDay(LocalDate.parse(carriedIn), months);
    }
}
