package org.openpass.portal.cargo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.Stations.State;
import org.openpass.cargo.Stations.Station;
import org.openpass.ui.PlaceMap;
import org.openpass.ui.PlaceMap.Point;

/**
 * A way as points of a map. Stations that lie so near to each other that no map would part them are one point, which is where the
 * goods are if they are at any of them.
 *
 * @param points in the order of the way
 * @param numbers the number of a station's point, by the station's place in the way
 */
record CargoPoints(List<Point> points, Map<Integer, Integer> numbers) {

    /** Degrees; about five kilometres. */
    private static final double SAME = 0.05;

    CargoPoints {
        points = List.copyOf(points);
        numbers = Map.copyOf(numbers);
    }

    static CargoPoints of(List<Station> stations, Map<String, Named> names) {
        List<Point> points = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < stations.size(); i++) {
            Station station = stations.get(i);
            Named named = station.place() == null ? null : names.get(station.place());
            if (named == null || named.lat() == null || named.lon() == null) {
                continue;
            }
            Point point = new Point(named.lat().doubleValue(), named.lon().doubleValue(), CargoWords.place(station.place(), names),
                    state(station.state()));
            Point before = points.isEmpty() ? null : points.getLast();
            if (before != null && near(before, point)) {
                points.set(points.size() - 1, both(before, point));
            } else {
                points.add(point);
            }
            numbers.put(i, points.size());
        }
        return new CargoPoints(points, numbers);
    }

    private static boolean near(Point one, Point other) {
        return Math.abs(one.lat() - other.lat()) < SAME && Math.abs(one.lon() - other.lon()) < SAME;
    }

    private static Point both(Point one, Point other) {
        String label = one.label().equals(other.label()) ? one.label() : one.label() + ", " + other.label();
        boolean now = one.state() == PlaceMap.State.NOW || other.state() == PlaceMap.State.NOW;
        return new Point(one.lat(), one.lon(), label, now ? PlaceMap.State.NOW : one.state());
    }

    private static PlaceMap.State state(State state) {
        return PlaceMap.State.valueOf(state.name());
    }
}
