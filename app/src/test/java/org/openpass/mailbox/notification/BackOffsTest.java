package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffsTest {

    @Test
    void itWaitsAMinuteThenTwiceAsLongEachTimeButNeverMoreThanADay() {
        assertThat(IntStream.of(1, 2, 3, 11, 12, 14).mapToObj(BackOffs::after).map(Optional::orElseThrow))
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4),
                        Duration.ofMinutes(1_024), Duration.ofDays(1), Duration.ofDays(1));
    }

    @Test
    void afterFifteenAttemptsItIsGivenUp() {
        assertThat(BackOffs.after(15)).isEmpty();
        assertThat(BackOffs.after(1_000)).isEmpty();
    }
}
