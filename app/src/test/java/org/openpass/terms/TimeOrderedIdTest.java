package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant MOMENT = Instant.parse("2022-02-22T19:22:22Z");

    @Test
    void itBeginsWithTheMomentAndSaysItsVersion() {
        UUID id = TimeOrderedId.at(MOMENT);

        // The time of the example in RFC 9562, appendix A.6.
        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void thoseOfOneMomentDifferAndLaterOnesAreGreater() {
        assertThat(Stream.generate(() -> TimeOrderedId.at(MOMENT)).limit(10_000).distinct()).hasSize(10_000);
        assertThat(TimeOrderedId.at(MOMENT.plusMillis(1)).toString()).isGreaterThan(TimeOrderedId.at(MOMENT).toString());
    }
}
