package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openpass.reference.WorkingTime.Span;
import org.openpass.terms.Seoul;

/** Working time of an office open from Monday to Friday, 9 to 12 and 13 to 18, except on some days off. */
class WorkingTimeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 400L * 24 * 60 * 60 * 1_000)
                .map(millis -> Seoul.after(FIRST.minusDays(1)).plusMillis(millis));
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOff() {
        return Arbitraries.integers().between(0, 420).map(FIRST::plusDays).set().ofMaxSize(60);
    }

    @Property
    void whatPassesUntilSoMuchHasPassedIsSoMuch(@ForAll("moments") Instant from, @ForAll("daysOff") Set<LocalDate> off,
            @ForAll @IntRange(max = 60 * 60 * 100) int seconds) {
        WorkingTime time = open(off);
        Instant after = time.after(from, Duration.ofSeconds(seconds));

        assertThat(after).isAfterOrEqualTo(from);
        assertThat(time.between(from, after)).isEqualTo(Duration.ofSeconds(seconds));
        if (seconds > 0) {
            assertThat(time.between(from, after.minusNanos(1))).isLessThan(Duration.ofSeconds(seconds));
        }
    }

    @Property
    void moreWorkIsNeverDoneEarlierAndALaterStartNeverEndsEarlier(@ForAll("moments") Instant from,
            @ForAll("moments") Instant other, @ForAll("daysOff") Set<LocalDate> off,
            @ForAll @IntRange(max = 100_000) int seconds, @ForAll @IntRange(max = 100_000) int more) {
        WorkingTime time = open(off);
        Instant later = other.isAfter(from) ? other : from;
        Instant after = time.after(from, Duration.ofSeconds(seconds));

        assertThat(time.after(from, Duration.ofSeconds(seconds + more))).isAfterOrEqualTo(after);
        assertThat(time.after(later, Duration.ofSeconds(seconds))).isAfterOrEqualTo(after);
    }

    @Property
    void timesThatFollowEachOtherAddUp(@ForAll("moments") Instant a, @ForAll("moments") Instant b,
            @ForAll("moments") Instant c, @ForAll("daysOff") Set<LocalDate> off) {
        List<Instant> order = Stream.of(a, b, c).sorted().toList();
        WorkingTime time = open(off);

        assertThat(time.between(order.get(0), order.get(1)).plus(time.between(order.get(1), order.get(2))))
                .isEqualTo(time.between(order.get(0), order.get(2)));
        assertThat(time.between(order.get(2), order.get(0))).isZero();
    }

    /** Every minute is asked whether the clock on the wall shows office time. */
    @Property(tries = 50)
    void nightsLunchWeekendsAndDaysOffAddNothing(@ForAll @IntRange(max = 400 * 24 * 60) int begin,
            @ForAll @IntRange(max = 20 * 24 * 60) int minutes, @ForAll("daysOff") Set<LocalDate> off) {
        LocalDateTime from = FIRST.atStartOfDay().plusMinutes(begin);
        long working = Stream.iterate(from, m -> m.plusMinutes(1)).limit(minutes).filter(m -> {
            int hour = m.getHour();
            return m.getDayOfWeek().getValue() <= 5 && !off.contains(m.toLocalDate()) && hour >= 9 && hour < 18
                    && hour != 12;
        }).count();

        assertThat(open(off).between(seoul(from), seoul(from.plusMinutes(minutes))))
                .isEqualTo(Duration.ofMinutes(working));
    }

    @Test
    void anOfficeThatIsNeverOpenIsSaidToBeSo() {
        WorkingTime never = new WorkingTime("030", month -> List.of());

        assertThatThrownBy(() -> never.after(seoul(FIRST.atStartOfDay()), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("030", "reference.office_hours");
        assertThatThrownBy(() -> open(Set.of()).after(seoul(FIRST.atStartOfDay()), Duration.ofHours(-1)))
                .hasMessageContaining("working");
    }

    private static WorkingTime open(Set<LocalDate> off) {
        return new WorkingTime("020", month -> days(month).filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !off.contains(day)).flatMap(day -> Stream.of(span(day, 9, 12), span(day, 13, 18)))
                .toList());
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private static Span span(LocalDate day, int opens, int closes) {
        return new Span(seoul(day.atTime(LocalTime.of(opens, 0))), seoul(day.atTime(LocalTime.of(closes, 0))));
    }

    private static Instant seoul(LocalDateTime time) {
        return ZonedDateTime.of(time, Seoul.ZONE).toInstant();
    }
}
