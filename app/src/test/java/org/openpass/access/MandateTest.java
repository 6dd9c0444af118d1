package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Mandate.Standing;
import org.openpass.access.Mandate.State;

/** How a mandate stands for each of its two sides on a day. */
class MandateTest {

    private static final long CLIENT = 1;
    private static final long BROKER = 2;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void anOfferWaitsForTheOtherSideUntilItsLastDayIsOver() {
        Mandate offer = mandate(State.OFFERED, CLIENT, null);

        assertThat(offer.standing(CLIENT, FIRST.minusDays(1))).isEqualTo(Standing.WAITS);
        assertThat(offer.standing(BROKER, LAST)).isEqualTo(Standing.WAITS_FOR_YOU);
        assertThat(offer.standing(BROKER, LAST.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void whatWasAcceptedHoldsFromItsFirstDayToItsLast() {
        Mandate accepted = mandate(State.ACCEPTED, CLIENT, AT);

        assertThat(accepted.standing(BROKER, FIRST.minusDays(1))).isEqualTo(Standing.TO_COME);
        assertThat(accepted.standing(BROKER, FIRST)).isEqualTo(Standing.HOLDS);
        assertThat(accepted.standing(CLIENT, LAST)).isEqualTo(Standing.HOLDS);
        assertThat(accepted.standing(CLIENT, LAST.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void whatEndedWasTakenBackOnlyWhileNobodyHadAnsweredIt() {
        assertThat(mandate(State.ENDED, CLIENT, null).standing(BROKER, FIRST)).isEqualTo(Standing.TAKEN_BACK);
        assertThat(mandate(State.ENDED, CLIENT, AT).standing(BROKER, FIRST)).isEqualTo(Standing.ENDED);
        assertThat(mandate(State.ENDED, null, null).standing(BROKER, FIRST)).as("entered by customs").isEqualTo(Standing.ENDED);
        assertThat(mandate(State.DECLINED, BROKER, AT).standing(BROKER, FIRST)).isEqualTo(Standing.DECLINED);
    }

    private static Mandate mandate(State state, Long offeredBy, Instant answeredAt) {
        return new Mandate(7, CLIENT, "Client", BROKER, "Broker", "B0001", Set.of(), FIRST, LAST, state, offeredBy, AT,
                answeredAt, null, null, null);
    }
}
