package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.Stations.Kind;
import org.openpass.cargo.Stations.State;
import org.openpass.cargo.Stations.Station;
import org.openpass.ui.Formats;

/** The way of a consignment as a line of stations, one below the other: what it passed, where it is, what comes next. */
@StyleSheet("styles/cargo.css")
class CargoWay extends OrderedList {

    /**
     * The line.
     *
     * @param byAir it came, or comes, by aircraft
     * @param numbers the number on the map of a station, by its place in the list; a station without one is on none
     */
    CargoWay(List<Station> stations, boolean byAir, Map<String, Named> names, Map<Integer, Integer> numbers) {
        addClassName("cargo-way");
        getElement().setAttribute("aria-label", text("cargo.way"));
        for (int i = 0; i < stations.size(); i++) {
            add(item(stations.get(i), byAir, names, numbers.get(i)));
        }
    }

    private static ListItem item(Station station, boolean byAir, Map<String, Named> names, Integer number) {
        ListItem item = new ListItem(mark(station, number), words(station, byAir, names));
        item.addClassName("station-" + station.state().name().toLowerCase(Locale.ROOT));
        if (station.state() == State.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** The same sign as on the map. */
    private static Component mark(Station station, Integer number) {
        Span mark = new Span(number == null ? "" : String.valueOf(number));
        mark.addClassName("station-mark");
        if (number != null) {
            mark.getElement().setAttribute("aria-label", text("cargo.onMap", number)).setAttribute("role", "img");
        }
        return mark;
    }

    private static Component words(Station station, boolean byAir, Map<String, Named> names) {
        String place = CargoWords.place(station.place(), names);
        Span title = new Span(title(station.kind(), byAir, place));
        title.addClassName("station-title");
        Div words = new Div(title);
        words.addClassName("station-words");
        Span state = new Span(text("cargo.state." + station.state()));
        state.addClassName("station-state");
        words.add(state);
        moment(words, "cargo.since." + station.kind(), station.since());
        moment(words, "cargo.until." + station.kind(), station.until());
        moment(words, "cargo.due", station.due());
        if (station.in() > 0) {
            words.add(line(text("cargo.in", station.in())));
        }
        if (station.out() > 0) {
            words.add(line(text("cargo.out", station.out())));
        }
        return words;
    }

    static String title(Kind kind, boolean byAir, String place) {
        return switch (kind) {
            case STORAGE -> place.isEmpty() ? text("cargo.station.STORAGE") : place;
            case LOADING, PORT -> place.isEmpty() ? text("cargo.station." + kind) : text("cargo.station." + kind + ".at", place);
            case VOYAGE -> text(byAir ? "cargo.station.FLIGHT" : "cargo.station.VOYAGE");
            default -> text("cargo.station." + kind);
        };
    }

    private static void moment(Div words, String key, Instant at) {
        if (at != null && !text(key).equals(key)) {
            Span line = line(text(key) + " ");
            line.getElement().appendChild(new Element("time").setAttribute("datetime", at.toString()).setText(Formats.briefMoment(at)));
            words.add(line);
        }
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassName("secondary");
        return line;
    }
}
