package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpass.cargo.FilingClock.Stay;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.Area.Kind;
import org.openpass.declaration.LateFiling.Late;
import org.openpass.declaration.LateFiling.Rate;

/** The surcharge for goods that are declared late (Customs Act Art. 241(3), (4), Decree Art. 247). */
class LateFilingTest {

    private static final LocalDate IN = LocalDate.of(2026, 9, 1);
    private static final LocalDate LIMIT = LocalDate.of(2026, 10, 1);
    private static final long VALUE = 100_000_000;

    private final LateFiling law = new LateFiling(List.of(rate(20, "0.005", 1), rate(50, "0.010", 2), rate(80, "0.015", 3),
            rate(Integer.MAX_VALUE, "0.020", 4)), BigDecimal.valueOf(5_000_000), LateFilingTest::thirtyDaysOn);

    @Test
    void aHundredMillionFiveAndTwentyDaysLateCostsAMillion() {
        Late late = of(LocalDate.of(2026, 10, 26), VALUE, lies(Kind.WAREHOUSE, IN)).orElseThrow();
        assertThat(late).extracting(Late::lastDay, Late::stoppedOn, Late::days, Late::base, Late::amount)
                .containsExactly(LIMIT, LocalDate.of(2026, 10, 26), 25L, VALUE, 1_000_000L);
        assertThat(late.rate().article()).isEqualTo("Decree Art. 247(1) no. 2");
    }

    @Test
    void goodsThatAreNotNamedOrInTimeCostNothing() {
        assertThat(of(LocalDate.of(2026, 10, 26), 0, lies(Kind.WAREHOUSE, IN))).isEmpty();
        assertThat(of(LIMIT, VALUE, lies(Kind.WAREHOUSE, IN))).as("the last day").isEmpty();
        assertThat(of(IN.minusDays(3), VALUE, lies(Kind.WAREHOUSE, IN))).as("before they came").isEmpty();
        assertThat(of(LIMIT.plusDays(40), VALUE)).as("never carried in").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "20, 5000", "21, 10000", "50, 10000", "51, 15000", "80, 15000", "81, 20000", "400, 20000"})
    void theRateGrowsWithTheDays(long days, long amount) {
        assertThat(of(LIMIT.plusDays(days), 1_000_000, lies(Kind.WAREHOUSE, IN)).orElseThrow().amount()).isEqualTo(amount);
    }

    @Test
    void itIsNeverMoreThanTheCapAndWholeWon() {
        assertThat(of(LIMIT.plusDays(90), 250_000_000, lies(Kind.WAREHOUSE, IN)).orElseThrow().amount()).isEqualTo(5_000_000);
        assertThat(of(LIMIT.plusDays(90), 250_000_001, lies(Kind.WAREHOUSE, IN)).orElseThrow().amount()).isEqualTo(5_000_000);
        assertThat(of(LIMIT.plusDays(1), 999_999, lies(Kind.WAREHOUSE, IN)).orElseThrow().amount()).isEqualTo(4_999);
    }

    @Test
    void aTransportAfterTheTimeStopsTheClock() {
        Stay first = new Stay("02000001", Kind.WAREHOUSE, true, IN, LIMIT.plusDays(20));
        Late late = of(LIMIT.plusDays(90), VALUE, first, lies(Kind.DESIGNATED_STORAGE, LIMIT.plusDays(21))).orElseThrow();
        assertThat(late).extracting(Late::stay, Late::days, Late::amount).containsExactly(first, 20L, 500_000L);
        assertThat(of(LIMIT.plusDays(10), VALUE, first).orElseThrow().days()).as("declared before it").isEqualTo(10);
    }

    @Test
    void whatWasTransportedInTimeHasTheTimeOfItsNewPlace() {
        Stay first = new Stay("02000001", Kind.WAREHOUSE, true, IN, LIMIT);
        Stay second = lies(Kind.DESIGNATED_STORAGE, LIMIT.plusDays(4));
        assertThat(of(LIMIT.plusDays(34), VALUE, first, second)).isEmpty();
        assertThat(of(LIMIT.plusDays(38), VALUE, first, second).orElseThrow()).extracting(Late::stay, Late::lastDay)
                .containsExactly(second, thirtyDaysOn(LIMIT.plusDays(4)));
    }

    @ParameterizedTest
    @EnumSource(Area.Kind.class)
    void onlyInDesignatedStorageWarehousesAndOutsideOfBondedAreasTheClockRuns(Area.Kind kind) {
        assertThat(of(LIMIT.plusDays(1), VALUE, lies(kind, IN)).isPresent())
                .isEqualTo(kind == Kind.DESIGNATED_STORAGE || kind == Kind.WAREHOUSE || kind == Kind.OUTSIDE);
        assertThat(of(LIMIT.plusDays(1), VALUE, new Stay("02000001", kind, false, IN, null))).as("a place where it costs nothing").isEmpty();
    }

    @Test
    void theTimeEndsOnAWorkingDayAndWhatIsNamedElsewhereDoesNotCount() {
        LocalDate thursday = LocalDate.of(2026, 9, 3);
        assertThat(of(LocalDate.of(2026, 10, 5), VALUE, lies(Kind.WAREHOUSE, thursday))).as("the Monday after").isEmpty();
        assertThat(of(LocalDate.of(2026, 10, 6), VALUE, lies(Kind.WAREHOUSE, thursday)).orElseThrow().days()).isEqualTo(1);
        assertThat(law.of(List.of(lies(Kind.WAREHOUSE, IN)), LIMIT.plusDays(1), kind -> kind == Kind.OUTSIDE ? VALUE : 0)).isEmpty();
    }

    private Optional<Late> of(LocalDate filedOn, long named, Stay... stays) {
        return law.of(Arrays.asList(stays), filedOn, kind -> named);
    }

    private static Stay lies(Kind kind, LocalDate from) {
        return new Stay("02000001", kind, true, from, null);
    }

    private static Rate rate(int days, String share, int number) {
        return new Rate(days, new BigDecimal(share), "Decree Art. 247(1) no. " + number);
    }

    private static LocalDate thirtyDaysOn(LocalDate carriedIn) {
        LocalDate last = carriedIn.plusDays(30);
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY) {
            last = last.plusDays(1);
        }
        return last;
    }
}
