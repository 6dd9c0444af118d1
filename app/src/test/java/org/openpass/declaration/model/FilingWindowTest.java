package org.openpass.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.declaration.model.FilingWindow.Answer;
import org.openpass.declaration.model.FilingWindow.Timing;
import org.openpass.declaration.model.FilingWindow.Voyage;
import org.openpass.terms.Seoul;

class FilingWindowTest {

    private static final FilingWindow WINDOW = new FilingWindow(5, 1, Set.of("JPFUK"));
    /** A Monday. */
    private static final Instant EXPECTED = at("2026-12-07T10:30");

    /** The five days before 7 December begin with the 2nd, the one day with the 6th, which is a Sunday. */
    @ParameterizedTest(name = "by air: {0}, filed {1}: {2}")
    @CsvSource({"false, 2026-12-01T23:59:59, 2026-12-02T00:00", "false, 2026-12-02T00:00, ", "false, 2026-12-07T10:29, ",
        "true, 2026-12-05T23:59:59, 2026-12-06T00:00", "true, 2026-12-06T00:00, "})
    void opensOnTheFifthDayBeforeAShipAndTheDayBeforeAnAircraftEntersPort(boolean air, String filed, String opens) {
        Answer answer = WINDOW.at(at(filed), new Voyage(air, "CNWEI", at("2026-11-20T00:00"), EXPECTED, null, null));

        assertThat(answer).isEqualTo(opens == null ? new Answer.Open(Timing.BEFORE_ARRIVAL) : new Answer.TooEarly(at(opens)));
    }

    @Test
    void staysOpenWhileALateShipIsAwaited() {
        assertThat(WINDOW.at(at("2026-12-09T08:00"), onItsWay("CNWEI"))).isEqualTo(new Answer.Open(Timing.BEFORE_ARRIVAL));
    }

    @Test
    void isShutBeforeDepartureHoweverSoonTheShipIsExpected() {
        Voyage leavesAtNoon = new Voyage(false, "CNWEI", at("2026-12-06T12:00"), EXPECTED, null, null);

        assertThat(WINDOW.at(at("2026-12-06T11:59"), leavesAtNoon)).isEqualTo(new Answer.NotDeparted());
        assertThat(WINDOW.at(at("2026-12-06T12:00"), leavesAtNoon)).isEqualTo(new Answer.Open(Timing.BEFORE_ARRIVAL));
        assertThat(WINDOW.at(at("2026-12-06T12:00"), new Voyage(false, null, null, EXPECTED, null, null)))
                .isEqualTo(new Answer.NotDeparted());
    }

    @Test
    void isOpenBeforeDepartureFromPortsOfAShortWayYetNotForMoreDays() {
        Voyage lies = new Voyage(false, "JPFUK", null, EXPECTED, null, null);

        assertThat(WINDOW.at(at("2026-12-06T12:00"), lies)).isEqualTo(new Answer.Open(Timing.BEFORE_DEPARTURE));
        assertThat(WINDOW.at(at("2026-12-01T12:00"), lies)).isEqualTo(new Answer.TooEarly(at("2026-12-02T00:00")));
    }

    @Test
    void countsFromNothingWhereNobodyToldWhenTheShipEntersPort() {
        assertThat(WINDOW.at(EXPECTED, new Voyage(false, "JPFUK", at("2026-12-06T12:00"), null, null, null)))
                .isEqualTo(new Answer.ArrivalUnknown());
    }

    /** What is judged is the moment of filing: what came between it and the check counts for nothing. */
    @Test
    void knowsWhereTheGoodsWereWhenTheyWereDeclared() {
        Voyage voyage = new Voyage(false, "CNWEI", at("2026-12-05T00:00"), EXPECTED, at("2026-12-07T10:37"), at("2026-12-08T10:54"));

        assertThat(WINDOW.at(at("2026-12-07T10:36:59"), voyage)).isEqualTo(new Answer.Open(Timing.BEFORE_ARRIVAL));
        assertThat(WINDOW.at(at("2026-12-07T10:37"), voyage)).isEqualTo(new Answer.Open(Timing.BEFORE_CARRY_IN));
        assertThat(WINDOW.at(at("2026-12-08T10:54"), voyage)).isEqualTo(new Answer.Open(Timing.AFTER_CARRY_IN));
        assertThat(Timing.BEFORE_ARRIVAL.beforeArrival()).isTrue();
        assertThat(Timing.BEFORE_CARRY_IN.beforeArrival()).isFalse();
    }

    private static Voyage onItsWay(String port) {
        return new Voyage(false, port, at("2026-12-01T00:00"), EXPECTED, null, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Seoul.ZONE).toInstant();
    }
}
