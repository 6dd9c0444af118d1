package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.terms.Seoul;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When time limits end (Customs Act Art. 8(3)), by the calendars that the government announced; when offices work. */
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
        assertThat(jdbc.sql("select valid_from from reference.holidays where kind = 'SUBSTITUTE' "
                + "and extract(isodow from valid_from) > 5")
                .query(LocalDate.class).list()).isEmpty();
    }

    /**
     * Public Holidays Act Art. 3: of Seollal and Chuseok for a Sunday or another holiday, of the others for a Saturday,
     * too; none of New Year's Day and Memorial Day. Labour Day has one since it is a public holiday (2026).
     */
    @Test
    void theSubstitutesAreExactlyThoseThatTheActGives() {
        Map<LocalDate, String> holidays = new TreeMap<>();
        jdbc.sql("select valid_from, name_ko from reference.holidays where kind <> 'SUBSTITUTE'")
                .query(rs -> { holidays.put(rs.getObject(1, LocalDate.class), rs.getString(2)); });
        Set<LocalDate> substitutes = new TreeSet<>();
        holidays.forEach((day, name) -> {
            boolean newYearOrChuseok = name.contains("설날") || name.contains("추석");
            boolean none = List.of("신정", "현충일", "임시공휴일").contains(name) || name.contains("선거")
                    || name.equals("노동절") && day.getYear() < 2026;
            boolean lost = name.contains(" · ") || day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || day.getDayOfWeek() == DayOfWeek.SATURDAY && !newYearOrChuseok;
            if (lost && !none) {
                substitutes.add(Stream.iterate(day.plusDays(1), d -> d.plusDays(1)).filter(d -> !holidays.containsKey(d)
                        && !substitutes.contains(d) && d.getDayOfWeek().getValue() <= 5).findFirst().orElseThrow());
            }
        });

        assertThat(jdbc.sql("select valid_from from reference.holidays where kind = 'SUBSTITUTE'")
                .query(LocalDate.class).list())
                .isNotEmpty().containsExactlyInAnyOrderElementsOf(substitutes);
    }

    /** Over Seollal, the substitutes of Liberation Day and of National Foundation Day, Chuseok, lunch, Labour Day. */
    @ParameterizedTest
    @CsvSource({"2026-02-13T17:00, 4, 2026-02-19T12:00", "2026-08-14T17:00, 2, 2026-08-18T10:00",
            "2026-10-02T18:00, 8, 2026-10-06T18:00", "2026-09-23T16:00, 3, 2026-09-28T10:00",
            "2026-11-23T11:00, 2, 2026-11-23T14:00", "2026-11-23T03:00, 3, 2026-11-23T12:00",
            "2026-11-23T12:30, 1, 2026-11-23T14:00", "2026-11-27T17:30, 4, 2026-11-30T13:30",
            "2025-04-30T17:00, 2, 2025-05-02T10:00", "2026-11-28T15:00, 0, 2026-11-28T15:00"})
    void workingTimePassesInOfficeHoursOnly(LocalDateTime from, int hours, LocalDateTime end) {
        Instant after = calendar.after("020", seoul(from), Duration.ofHours(hours));

        assertThat(after).isEqualTo(seoul(end));
        assertThat(calendar.between("020", seoul(from), after)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 8", "2026-11-28, 0", "2026-02-16, 0", "2026-12-25, 0", "1999-12-31, 0"})
    void aDayHasEightHoursOrNone(LocalDate day, int hours) {
        assertThat(calendar.openMinutes("040", day)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void aDayOnWhichBanksAreClosedMovesTimeLimitsAndClosesNoOffice() {
        LocalDate day = LocalDate.of(2030, 3, 5);
        assertThat(calendar.isWorkingDay(day)).isTrue();

        change("insert into reference.holidays (valid_from, valid_to, name_ko, name_en, kind, source) "
                + "values ('2030-03-05', '2030-03-05', '은행 휴무일', 'Banks closed', 'CUSTOMS', 'test')");

        await().until(() -> !calendar.isWorkingDay(day));
        assertThat(calendar.openMinutes("040", day)).isEqualTo(Duration.ofHours(8));
    }

    /** Also until midnight, and only while they are valid; the hours of all offices do not count beside them. */
    @Test
    void anOfficeMayHaveHoursOfItsOwn() {
        LocalDate saturday = LocalDate.of(2030, 3, 9);
        assertThat(calendar.openMinutes("040", saturday)).isZero();

        change("insert into reference.office_hours values ('040', 6, '00:00', '24:00', 'test', '2030-03-01', '2030-03-10')");

        await().until(() -> !calendar.openMinutes("040", saturday).isZero());
        assertThat(calendar.openMinutes("040", saturday)).isEqualTo(Duration.ofHours(24));
        assertThat(calendar.openMinutes("040", saturday.minusDays(1))).isZero();
        assertThat(calendar.openMinutes("040", saturday.plusDays(2))).isEqualTo(Duration.ofHours(8));
        assertThat(calendar.openMinutes("040", saturday.plusDays(7))).isZero();
        assertThat(calendar.openMinutes("020", saturday)).isZero();
    }

    /** Here from the evening of the last day of a month over midnight, and from within the office's hours. */
    @Test
    void whatIsOpenedBesidesCountsOnceAndForThatOffice() {
        Instant from = seoul(LocalDateTime.of(2030, 4, 30, 17, 0));
        Instant until = seoul(LocalDateTime.of(2030, 5, 1, 2, 0));
        assertThat(calendar.between("040", from, until)).isEqualTo(Duration.ofHours(1));

        change("insert into reference.temporary_openings values "
                + "('040', '17:30', '24:00', 'test', '2030-04-30', '2030-04-30'), "
                + "('040', '00:00', '01:30', 'test', '2030-05-01', '2030-05-01')");

        await().until(() -> calendar.between("040", from, until).compareTo(Duration.ofHours(1)) > 0);
        assertThat(calendar.between("040", from, until)).isEqualTo(Duration.ofMinutes(60 + 7 * 60 + 30));
        assertThat(calendar.after("040", from, Duration.ofHours(8))).isEqualTo(seoul(LocalDateTime.of(2030, 5, 1, 1, 0)));
        assertThat(calendar.between("020", from, until)).isEqualTo(Duration.ofHours(1));
    }

    @AfterEach
    void takeBack() {
        change("delete from reference.holidays where source = 'test'");
        change("delete from reference.office_hours where basis = 'test'");
        change("delete from reference.temporary_openings where reason = 'test'");
    }

    private void change(String sql) {
        jdbc.sql(sql).update();
    }

    private static Instant seoul(LocalDateTime time) {
        return time.atZone(Seoul.ZONE).toInstant();
    }
}
