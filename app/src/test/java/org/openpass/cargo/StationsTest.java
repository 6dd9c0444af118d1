package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.Stations.Happening;
import org.openpass.cargo.Stations.Kind;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.Stations.State;
import org.openpass.cargo.Stations.Station;
import org.openpass.cargo.Stations.Trip;

/** The way of goods at each moment of it. */
class StationsTest {

    private static final Instant DAY = Instant.parse("2026-12-07T00:00:00Z");
    private static final String SHED = "02002079";
    private static final String OTHER = "03012240";

    @Test
    void beforeTheShipLeavesAllLiesAhead() {
        assertThat(states(Stations.of(trip(null, null), SHED, "EXPECTED", List.of(), List.of()))).containsExactly("LOADING NOW", "VOYAGE AHEAD",
                "PORT AHEAD", "STORAGE AHEAD", "CLEARANCE AHEAD", "GATE AHEAD");
    }

    @Test
    void atSeaThePortIsDue() {
        List<Station> way = Stations.of(trip(DAY, null), SHED, "EXPECTED", List.of(), List.of());
        assertThat(states(way)).startsWith("LOADING PASSED", "VOYAGE NOW", "PORT AHEAD");
        assertThat(way.get(2).due()).isEqualTo(DAY.plusSeconds(60));
    }

    @Test
    void anArrivalThatOnlyTheLedgerTellsCounts() {
        List<Station> way = Stations.of(trip(DAY, null), null, "ARRIVED", List.of(event(1, "ARRIVAL_ACCEPTED", 5, null, 0, 0, 0, null)), List.of());
        assertThat(states(way)).containsExactly("LOADING PASSED", "VOYAGE PASSED", "PORT NOW", "CLEARANCE AHEAD", "GATE AHEAD");
        assertThat(way.get(2).due()).as("it is there").isNull();
    }

    @Test
    void aPartThatLeftLeavesThePlaceAndTheGateBothNow() {
        List<Station> way = Stations.of(trip(DAY, DAY), SHED, "PARTLY_OUT", List.of(event(4, "OUT", 4, SHED, 0, 60, 0, null),
                event(3, "ACCEPTED", 3, null, 0, 0, 0, null), event(2, "DECLARED", 2, null, 0, 0, 0, null),
                event(1, "IN", 1, SHED, 100, 0, 0, null)), List.of(lot(SHED, 40)));
        assertThat(states(way)).containsExactly("LOADING PASSED", "VOYAGE PASSED", "PORT PASSED", "STORAGE NOW", "CLEARANCE PASSED", "GATE NOW");
        assertThat(way.get(3)).satisfies(storage -> {
            assertThat(storage.in()).isEqualTo(100);
            assertThat(storage.out()).isEqualTo(60);
            assertThat(storage.until()).as("something still lies there").isNull();
        });
        assertThat(way.getLast().out()).isEqualTo(60);
    }

    @Test
    void betweenTwoPlacesTheyAreUnderWay() {
        List<Happening> events = List.of(event(1, "IN", 1, SHED, 100, 0, 0, null), event(2, "OUT", 2, SHED, 0, 100, 100, null));
        assertThat(states(Stations.of(trip(DAY, DAY), null, "UNDER_WAY", events, List.of(lot(SHED, 0))))).contains("STORAGE PASSED", "TRANSIT NOW");
        List<Station> there = Stations.of(trip(DAY, DAY), null, "IN_STORAGE", Stream.concat(events.stream(),
                Stream.of(event(3, "IN", 3, OTHER, 100, 0, -100, null))).toList(), List.of(lot(SHED, 0), lot(OTHER, 100)));
        assertThat(states(there)).contains("STORAGE PASSED", "STORAGE NOW").doesNotContain("TRANSIT NOW");
        assertThat(there).filteredOn(station -> station.kind() == Kind.STORAGE).extracting(Station::place).containsExactly(SHED, OTHER);
        assertThat(there.getLast()).as("a transport is no carry-out").isEqualTo(new Station(Kind.GATE, State.AHEAD, null, null, null, null, 0, 0));
    }

    @Test
    void whatWasTakenBackDidNotHappen() {
        List<Station> way = Stations.of(trip(DAY, DAY), SHED, "ARRIVED", List.of(event(1, "IN", 1, SHED, 100, 0, 0, null),
                event(2, "TAKEN_BACK", 2, SHED, -100, 0, 0, 1L)), List.of(lot(SHED, 0)));
        assertThat(states(way)).contains("PORT NOW", "STORAGE AHEAD");
    }

    @Test
    void whatIsOutHasPassedAll() {
        List<Station> way = Stations.of(null, null, "CARRIED_OUT", List.of(event(1, "DECLARED", 1, null, 0, 0, 0, null),
                event(2, "OUT", 2, "", 0, 100, 0, null)), List.of());
        assertThat(states(way)).as("of what was recorded no voyage is known").containsExactly("CLEARANCE PASSED", "GATE PASSED");
    }

    private static List<String> states(List<Station> way) {
        return way.stream().map(station -> station.kind() + " " + station.state()).toList();
    }

    private static Trip trip(Instant departed, Instant arrived) {
        return new Trip("SEA", "HSLI", "Hansung Incheon", "0133E", "020", "CNWEI", "KRINC", departed, DAY.plusSeconds(60), arrived);
    }

    private static Happening event(long id, String kind, int hours, String place, int in, int out, int transit, Long back) {
        return new Happening(id, kind, DAY.plusSeconds(3_600L * hours), null, place, null, null, in, out, transit, null, null, null, null, back);
    }

    private static Lot lot(String place, int packages) {
        return new Lot(place, packages, null, DAY, null, null, null);
    }
}
