package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** The invariants hold over what the other tests did. */
@OpenPassTest
class CheckIT {

    @Autowired
    SampleData samples;
    @Autowired
    List<Invariant> invariants;

    @Test
    void everyInvariantHolds() {
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        filer.api().fileAndAwait(filer.draft().set("billOfLading", "NOWHERE"), "REJECTED");
        filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"), "AWAITING_PAYMENT");

        assertThat(invariants.stream().map(Invariant::id).distinct().sorted())
                .containsExactly("I1", "I10", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(broken()).isEmpty());
    }

    private Map<String, Long> broken() {
        return invariants.stream().filter(invariant -> invariant.violations() > 0)
                .collect(Collectors.toMap(Invariant::sentence, Invariant::violations));
    }
}
