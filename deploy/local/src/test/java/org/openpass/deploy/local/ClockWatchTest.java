package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private final List<Duration> told = new ArrayList<>();
    private long clock = 1_000_000;
    private long passed;
    private final ClockWatch watch = new ClockWatch(() -> clock, () -> passed * 1_000_000, told::add);

    private void passes(long millis, long byTheClock) {
        passed += millis;
        clock += byTheClock;
        watch.look();
    }

    @Test
    void aClockThatIsSetBackIsToldOnce() {
        passes(1_000, 1_000 - 3_600_000);
        passes(1_000, 1_000);

        assertThat(told).containsExactly(Duration.ofHours(1));
    }

    @Test
    void aClockThatIsSetForwardOrMovedSlowlyIsNot() {
        passes(1_000, 1_000 + 3_600_000);
        for (int second = 0; second < 100; second++) {
            passes(1_000, 900);
        }

        assertThat(told).isEmpty();
    }
}
