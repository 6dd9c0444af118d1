package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectationTest {

    @Test
    void isMetByItsEndItsReasonAndItsDuty() {
        assertThat(Expectation.of("ACCEPTED", "", "1555520").unmetBy(outcome(End.ACCEPTED, 1_555_520L))).isEmpty();
        assertThat(Expectation.of("REJECTED", "requirement.missing", "")
                .unmetBy(outcome(End.REJECTED, null, "hsCode.unknown", "requirement.missing"))).isEmpty();
    }

    @Test
    void saysWhatDiffers() {
        assertThat(Expectation.of("ACCEPTED", "", "").unmetBy(outcome(End.REJECTED, null)))
                .contains("expected ACCEPTED");
        assertThat(Expectation.of("REFUSED", "hsCode.unknown", "").unmetBy(outcome(End.REFUSED, null, "lines.none")))
                .contains("expected the reason hsCode.unknown");
        assertThat(Expectation.of("ACCEPTED", "", "1555520").unmetBy(outcome(End.ACCEPTED, 1_555_519L)))
                .contains("expected KRW 1,555,520");
        assertThat(Expectation.of("ACCEPTED", "", "1555520").unmetBy(outcome(End.ACCEPTED, null))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "DOC_REVIEW", "INSPECTION", "AWAITING_PAYMENT", "AWAITING_SECURITY"})
    void aUsersOwnFileMayClearOrWaitForWhatItAsksFor(End end) {
        assertThat(Expectation.OF_OWN_FILE.unmetBy(outcome(end, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "REJECTED", "WITHDRAWN", "FAILED"})
    void aUsersOwnFileMayNotBeTurnedDown(End end) {
        assertThat(Expectation.OF_OWN_FILE.unmetBy(outcome(end, null))).isPresent();
    }

    @Test
    void aFailureOfTheSystemMeetsNoExpectation() {
        Outcome failed = Outcome.failed("noEnd", "It came to no end in time");

        for (End end : End.values()) {
            if (end != End.FAILED) {
                assertThat(Expectation.of(end.name(), "", "").unmetBy(failed)).isPresent();
            }
        }
    }

    private static Outcome outcome(End end, Long duty, String... reasons) {
        return new Outcome(end, null, duty, Duration.ofSeconds(1), null, "",
                List.of(reasons).stream().map(code -> new Outcome.Reason("field", code, "message", "mend")).toList());
    }
}
