package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openpass.casework.OutageDays.Step;
import org.openpass.terms.Seoul;

/** Where outages move time limits, whatever days are off. */
class OutageDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);

    @Provide
    Arbitrary<Instant> ends() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(0, 1, 3_600, 40_000)).as(
                (day, before) -> Seoul.after(FIRST.plusDays(day)).minusSeconds(before));
    }

    @Provide
    Arbitrary<List<Outage>> outages() {
        Arbitrary<Outage> one = Combinators.combine(Arbitraries.longs().between(0, 60 * 24 * 60),
                Arbitraries.longs().between(1, 6 * 24 * 60)).as((from, minutes) -> {
                    Instant begin = Seoul.after(FIRST).plus(Duration.ofMinutes(from));
                    return outage(begin, begin.plus(Duration.ofMinutes(minutes)));
                });
        return one.list().ofMaxSize(5).map(list -> list.stream().sorted(Comparator.comparing(Outage::from)).toList());
    }

    @Provide
    Arbitrary<Set<LocalDate>> daysOff() {
        return Arbitraries.integers().between(0, 75).map(FIRST::plusDays).set().ofMaxSize(20);
    }

    @Property
    void whatIsMovedEndsLaterOnAWorkingDayAtItsTimeOfDay(@ForAll("ends") Instant due,
            @ForAll("outages") List<Outage> outages, @ForAll("daysOff") Set<LocalDate> off) {
        List<Step> steps = days(off).steps(due, outages);
        Instant moved = OutageDays.last(steps, due);

        assertThat(steps.isEmpty()).isEqualTo(outages.stream().noneMatch(outage -> outage.meets(due)));
        if (!steps.isEmpty()) {
            assertThat(moved).isAfter(due);
            assertThat(working(Seoul.lastDay(moved), off)).isTrue();
            assertThat(moved.atZone(Seoul.ZONE).toLocalTime()).isEqualTo(due.atZone(Seoul.ZONE).toLocalTime());
        }
    }

    @Property
    void whatIsMovedFallsInNoneOfThemAndIsNotMovedAgain(@ForAll("ends") Instant due,
            @ForAll("outages") List<Outage> outages, @ForAll("daysOff") Set<LocalDate> off) {
        Instant moved = OutageDays.last(days(off).steps(due, outages), due);

        assertThat(outages).noneMatch(outage -> outage.meets(moved));
        assertThat(days(off).steps(moved, outages)).isEmpty();
    }

    @Property
    void oneMoreOutageMovesNothingToAnEarlierDay(@ForAll("ends") Instant due, @ForAll("outages") List<Outage> outages,
            @ForAll("daysOff") Set<LocalDate> off) {
        Instant all = OutageDays.last(days(off).steps(due, outages), due);

        for (Outage less : outages) {
            List<Outage> others = outages.stream().filter(outage -> outage != less).toList();
            assertThat(OutageDays.last(days(off).steps(due, others), due)).isBeforeOrEqualTo(all);
        }
    }

    @Test
    void theLastDaysOfAnOutageFromThursdayToFridayEndOnMonday() {
        List<Outage> outage = List.of(outage(at(THURSDAY, 13, 20), at(THURSDAY.plusDays(1), 2, 10)));
        Instant monday = Seoul.after(THURSDAY.plusDays(4));

        assertThat(moved(Seoul.after(THURSDAY), outage)).isEqualTo(monday);
        assertThat(moved(Seoul.after(THURSDAY.plusDays(1)), outage)).isEqualTo(monday);
        assertThat(moved(Seoul.after(THURSDAY).minusSeconds(1), outage)).isEqualTo(monday.minusSeconds(1));
        assertThat(moved(Seoul.after(THURSDAY.minusDays(1)), outage)).isEqualTo(Seoul.after(THURSDAY.minusDays(1)));
        assertThat(moved(Seoul.after(THURSDAY.plusDays(2)), outage)).isEqualTo(Seoul.after(THURSDAY.plusDays(2)));
    }

    private static Instant moved(Instant due, List<Outage> outages) {
        return OutageDays.last(days(Set.of()).steps(due, outages), due);
    }

    private static OutageDays days(Set<LocalDate> off) {
        return new OutageDays(day -> Stream.iterate(day, d -> d.plusDays(1)).filter(d -> working(d, off)).findFirst()
                .orElseThrow());
    }

    private static boolean working(LocalDate day, Set<LocalDate> off) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Seoul.ZONE).toInstant();
    }

    private static Outage outage(Instant from, Instant until) {
        return new Outage(1, "Trial", Outage.Cause.POWER, List.of(), List.of(), from, until, Outage.State.RECOVERED, true,
                "admin", until, until, until, null, null, null);
    }
}
