package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger usual = new AtomicInteger(60);
    private final KeyLimits limits = new KeyLimits(usual::get, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void whatIsOverTheLimitWaitsUntilThereIsRoom() {
        assertThat(passed("key", null, 100)).isEqualTo(60);
        assertThat(limits.count("key", null)).contains(Duration.ofSeconds(2));

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(passed("key", null, 100)).isEqualTo(2);
    }

    @Test
    void eachKeyIsCountedForItselfAndByItsOwnLimit() {
        assertThat(passed("quick", 500, 1_000)).isEqualTo(500);
        assertThat(passed("slow", 5, 1_000)).isEqualTo(5);
        assertThat(passed("usual", null, 1_000)).isEqualTo(60);
    }

    @Test
    void aLimitThatIsChangedHoldsAtOnce() {
        assertThat(passed("key", null, 100)).isEqualTo(60);
        assertThat(passed("key", 10, 100)).isEqualTo(10);
        usual.set(20);
        assertThat(passed("key", null, 100)).isEqualTo(20);
        usual.set(0);
        assertThat(passed("key", null, 100)).as("nobody is shut out by a slip of the pen").isEqualTo(1);
    }

    @Test
    void howLongAKeyIsRefusedIsCountedWhileItGoesOn() {
        assertThat(limits.refused()).isEmpty();
        for (int seconds = 0; seconds <= 600; seconds += 30) {
            assertThat(passed("wild", 1, 5)).isLessThan(5);
            nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        }
        assertThat(limits.refused()).containsExactly(Map.entry("wild", Duration.ofMinutes(10)));

        nanos.addAndGet(Duration.ofMinutes(2).toNanos());

        assertThat(passed("wild", 1, 5)).isEqualTo(1);
        assertThat(limits.refused()).containsExactly(Map.entry("wild", Duration.ZERO));
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(limits.refused()).isEmpty();
    }

    private long passed(String key, Integer own, int asked) {
        return IntStream.range(0, asked).filter(i -> limits.count(key, own).isEmpty()).count();
    }
}
