package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final List<Outcome> ALL = List.of(
            outcome(End.ACCEPTED, "STRAIGHT_THROUGH", "PAY_AFTER_ACCEPTANCE", "PAID"),
            outcome(End.ACCEPTED, "DOC_REVIEW", "PAY_BEFORE_ACCEPTANCE", "PAID"),
            outcome(End.ACCEPTED, "INSPECTION", "SECURITY", "SECURED"),
            outcome(End.ACCEPTED, "STRAIGHT_THROUGH", "MONTHLY", "PAID"));

    @Test
    void isCompleteWhenEachLaneAcceptedAndEachFormWasPaidOrSecured() {
        Coverage coverage = new Coverage(ALL);

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.sentences()).allMatch(s -> s.startsWith("Every "));
    }

    @Test
    void aFormWhoseDutyIsOnlyOwedIsMissing() {
        List<Outcome> outcomes = new ArrayList<>(ALL);
        outcomes.set(3, outcome(End.ACCEPTED, "STRAIGHT_THROUGH", "MONTHLY", "UNPAID"));
        Coverage coverage = new Coverage(outcomes);

        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.sentences().getLast()).startsWith("✗ Not every collection form").contains("monthly 월별납부 0");
    }

    @Test
    void aLaneOnWhichNothingWasAcceptedIsMissing() {
        List<Outcome> outcomes = new ArrayList<>(ALL);
        outcomes.set(2, outcome(End.REJECTED, "INSPECTION", null, ""));

        assertThat(new Coverage(outcomes).complete()).isFalse();
    }

    private static Outcome outcome(End end, String lane, String form, String money) {
        return new Outcome(end, lane, 1L, null, form, money, List.of());
    }
}
