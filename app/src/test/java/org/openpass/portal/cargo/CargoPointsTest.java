package org.openpass.portal.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.Stations.Kind;
import org.openpass.cargo.Stations.State;
import org.openpass.cargo.Stations.Station;
import org.openpass.terms.Labels.Label;
import org.openpass.ui.PlaceMap;
import org.openpass.ui.PlaceMap.Point;

/** What of a way stands on a map. */
class CargoPointsTest {

    private static final Map<String, Named> NAMES = Map.of("CNWEI", named("CNWEI", "Weihai", "37.5", "122.12"),
            "KRINC", named("KRINC", "Incheon", "37.45", "126.63"), "02002079", named("02002079", "2nd Storage", "37.4485", "126.601"),
            "03012240", named("03012240", "Busan Terminal", "35.1045", "129.063"),
            "04077007", new Named("04077007", new Label("어딘가", "Somewhere"), null, null));

    @Test
    void whatLiesTogetherIsOnePointWhichIsWhereTheGoodsAre() {
        CargoPoints points = CargoPoints.of(List.of(station(Kind.LOADING, State.PASSED, "CNWEI"), station(Kind.VOYAGE, State.PASSED, null),
                station(Kind.PORT, State.PASSED, "KRINC"), station(Kind.STORAGE, State.NOW, "02002079"),
                station(Kind.STORAGE, State.AHEAD, "03012240"), station(Kind.CLEARANCE, State.AHEAD, null)), NAMES);

        assertThat(points.points()).containsExactly(new Point(37.5, 122.12, "Weihai", PlaceMap.State.PASSED),
                new Point(37.45, 126.63, "Incheon, 2nd Storage", PlaceMap.State.NOW),
                new Point(35.1045, 129.063, "Busan Terminal", PlaceMap.State.AHEAD));
        assertThat(points.numbers()).as("the numbers of the list").isEqualTo(Map.of(0, 1, 2, 2, 3, 2, 4, 3));
    }

    @Test
    void whatNobodyKnowsThePlaceOfIsOnNoMap() {
        assertThat(CargoPoints.of(List.of(station(Kind.LOADING, State.PASSED, "XXXXX"), station(Kind.STORAGE, State.NOW, "04077007"),
                station(Kind.GATE, State.AHEAD, null)), NAMES).points()).isEmpty();
    }

    private static Named named(String code, String name, String lat, String lon) {
        return new Named(code, new Label(name, name), new BigDecimal(lat), new BigDecimal(lon));
    }

    private static Station station(Kind kind, State state, String place) {
        return new Station(kind, state, place, null, null, null, 0, 0);
    }
}
