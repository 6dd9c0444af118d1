package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often an address may look something up, by a number that is changed while it looks. */
class PublicLimitsTest {

    private static final String ADDRESS = "192.0.2.7";

    @Test
    void anotherLimitHoldsFromTheNextLookUpOn() {
        AtomicInteger kept = new AtomicInteger(2);
        PublicLimits limits = new PublicLimits(null, name -> kept.get());
        assertThat(looks(limits, 2)).isEqualTo(2);
        assertThat(limits.look(ADDRESS)).as("the third").isPresent();

        kept.set(4);

        assertThat(looks(limits, 9)).isEqualTo(4);
    }

    @Test
    void whatTheInstallationSetsForItselfComesFirst() {
        assertThat(looks(new PublicLimits(3, name -> 1), 9)).isEqualTo(3);
    }

    private static long looks(PublicLimits limits, int times) {
        return java.util.stream.IntStream.range(0, times).filter(i -> limits.look(ADDRESS).isEmpty()).count();
    }
}
