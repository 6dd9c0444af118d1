package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days on which time limits end (Customs Act Art. 8(3)), by the calendars that the government announced. */
@OpenPassTest
class WorkingCalendarIT {

    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-27", "2025-05-06", "2025-06-03", "2025-10-08", "2026-02-16", "2026-02-17",
            "2026-02-18", "2026-03-02", "2026-05-01", "2026-05-25", "2026-06-03", "2026-07-17", "2026-08-17",
            "2026-09-24", "2026-09-25", "2026-10-05", "2027-02-08", "2027-02-09", "2027-05-03", "2027-05-13",
            "2027-07-19", "2027-09-14", "2027-09-16", "2027-12-27", "2028-01-26", "2028-01-28", "2028-04-12",
            "2028-05-02", "2028-10-05"})
    void holidaysAndTheirSubstitutes(LocalDate holiday) {
        assertThat(calendar.isWorkingDay(holiday)).isFalse();
    }

    /** Memorial Day and New Year's Day have no substitute, Chuseok none for a Saturday; the lunar days are Korea's. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-07-17", "2026-06-08", "2026-09-28", "2027-06-07", "2028-01-03", "2028-01-25",
            "2026-11-30"})
    void ordinaryDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 2026-02-13", "2026-02-14, 2026-02-19", "2026-09-24, 2026-09-28", "2026-10-03, 2026-10-06",
            "2025-10-03, 2025-10-10", "2026-12-25, 2026-12-28", "2027-12-31, 2027-12-31", "2028-01-01, 2028-01-03"})
    void aTimeLimitEndsOnTheNextWorkingDay(LocalDate day, LocalDate end) {
        assertThat(calendar.onOrAfter(day)).isEqualTo(end);
    }

    @Test
    void workingDaysAreCountedFromTheNextDayOn() {
        LocalDate friday = LocalDate.of(2026, 2, 13);
        assertThat(calendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
        assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo("2026-02-19");
        assertThat(calendar.plusWorkingDays(friday, 3)).isEqualTo("2026-02-23");
        assertThatThrownBy(() -> calendar.plusWorkingDays(friday, -1)).hasMessageContaining("days");
    }

    @Test
    void everySubstituteIsAWeekday() {
        assertThat(jdbc.sql("select day from reference.holidays where kind = 'SUBSTITUTE' and extract(isodow from day) > 5")
                .query(LocalDate.class).list()).isEmpty();
    }
}
