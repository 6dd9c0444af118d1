package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a task becomes more urgent as its time passes, in an office that works every other hour. */
class TimeStepsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final OfficeTime OFFICE = new EveryOtherHour();
    private static final Map<String, Integer> POINTS = Map.of("time.half", 10, "time.threeQuarters", 20, "time.over", 35);

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, Duration.ofDays(9).toMillis()).map(MONDAY::plusMillis);
    }

    @Provide
    Arbitrary<List<Integer>> points() {
        return Arbitraries.integers().between(-100, 100).list().ofMaxSize(12);
    }

    @Test
    void theStepsAreSharesOfTheTimeThatTheOfficeWorks() {
        TimeSteps steps = TimeSteps.of(MONDAY, at(7), Duration.ZERO, OFFICE);

        assertThat(steps).isEqualTo(new TimeSteps(at(3), at(5), at(7)));
        assertThat(steps.reached(at(3).minusMillis(1))).isEmpty();
        assertThat(steps.reached(at(3))).contains("time.half");
        assertThat(steps.reached(at(5))).contains("time.threeQuarters");
        assertThat(steps.reached(at(7))).contains("time.over");
    }

    /** Two of four hours are left of the goal: half of it is used from the first moment. */
    @Test
    void whatEarlierTasksHaveUsedCounts() {
        TimeSteps steps = TimeSteps.of(MONDAY, at(3), Duration.ofHours(2), OFFICE);

        assertThat(steps).isEqualTo(new TimeSteps(MONDAY, at(1), at(3)));
        assertThat(steps.reached(MONDAY)).contains("time.half");
    }

    @Test
    void aTimeThatWasOverWhenTheTaskBeganIsOver() {
        assertThat(TimeSteps.of(at(5), MONDAY, Duration.ZERO, OFFICE).reached(at(5))).contains("time.over");
        assertThat(TimeSteps.of(at(5), MONDAY, Duration.ZERO, OFFICE).next(at(5))).isNull();
    }

    @Property
    void theStepsComeOneAfterTheOther(@ForAll("moments") Instant created, @ForAll("moments") Instant other,
            @ForAll @IntRange(max = 100_000) int used) {
        Instant due = other.isBefore(created) ? created : other;
        TimeSteps steps = TimeSteps.of(created, due, Duration.ofSeconds(used), OFFICE);

        assertThat(List.of(created, steps.half(), steps.threeQuarters(), steps.over())).isSorted();
        assertThat(steps.over()).isEqualTo(due);
    }

    @Property
    void noTaskBecomesLessUrgentAsTimePasses(@ForAll("moments") Instant created, @ForAll("moments") Instant due,
            @ForAll("moments") Instant one, @ForAll("moments") Instant two, @ForAll @IntRange(max = 100_000) int used,
            @ForAll("points") List<Integer> others) {
        TimeSteps steps = TimeSteps.of(created, due, Duration.ofSeconds(used), OFFICE);
        Instant earlier = one.isBefore(two) ? one : two;
        Instant later = one.isBefore(two) ? two : one;

        assertThat(priority(steps, others, later)).isGreaterThanOrEqualTo(priority(steps, others, earlier));
    }

    /** So nothing is missed by who works it out at that moment only. */
    @Property
    void nothingChangesBeforeTheNextStep(@ForAll("moments") Instant created, @ForAll("moments") Instant due,
            @ForAll("moments") Instant now, @ForAll @IntRange(max = 100_000) int used) {
        TimeSteps steps = TimeSteps.of(created, due, Duration.ofSeconds(used), OFFICE);
        Instant next = steps.next(now);

        if (next == null) {
            assertThat(steps.reached(now)).isEqualTo(steps.reached(now.plus(Duration.ofDays(99))));
        } else {
            assertThat(next).isAfter(now);
            assertThat(steps.reached(next.minusNanos(1))).isEqualTo(steps.reached(now));
            assertThat(steps.reached(next)).isNotEqualTo(steps.reached(now));
        }
    }

    @Property
    void aPriorityIsAlwaysBetweenNoughtAndAHundredAndNamesAllItsReasons(@ForAll("points") List<Integer> points) {
        Score score = Score.of(factors(points), null);

        assertThat(score.priority()).isBetween(0, 100);
        assertThat(score.priority()).isEqualTo(Math.clamp(points.stream().mapToInt(p -> p).sum(), 0, 100));
        assertThat(score.factors()).extracting(PriorityFactor::points).containsExactlyInAnyOrderElementsOf(points)
                .isSortedAccordingTo((a, b) -> b - a);
    }

    private static int priority(TimeSteps steps, List<Integer> others, Instant now) {
        List<PriorityFactor> factors = new ArrayList<>(factors(others));
        Optional<String> step = steps.reached(now);
        step.ifPresent(code -> factors.add(new PriorityFactor(code, POINTS.get(code), "priority." + code)));
        return Score.of(factors, steps.next(now)).priority();
    }

    private static List<PriorityFactor> factors(List<Integer> points) {
        return points.stream().map(p -> new PriorityFactor("any", p, "priority.any")).toList();
    }

    private static Instant at(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    /** Open in the first hour of every two, counted from the beginning of 1970. */
    private static final class EveryOtherHour implements OfficeTime {

        private static final long HOUR = Duration.ofHours(1).toMillis();

        @Override
        public Duration between(Instant from, Instant until) {
            return Duration.ofMillis(Math.max(0, open(until) - open(from)));
        }

        @Override
        public Instant after(Instant from, Duration working) {
            long wanted = open(from) + working.toMillis();
            long whole = Math.ceilDiv(wanted, HOUR) - 1;
            Instant then = Instant.ofEpochMilli(whole * 2 * HOUR + wanted - whole * HOUR);
            return then.isBefore(from) ? from : then;
        }

        private static long open(Instant moment) {
            long millis = moment.toEpochMilli();
            return millis / (2 * HOUR) * HOUR + Math.min(millis % (2 * HOUR), HOUR);
        }
    }
}
