package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Places on a map, joined in the order of a way. It asks no network for pictures: the land is drawn from what ships (Natural
 * Earth, public domain). What it says to the eye stands beside it in words, too: whoever shows it numbers the same places so.
 */
@Tag("openpass-place-map")
@JsModule("context://openpass-ui/place-map.js")
@StyleSheet("context://openpass-ui/place-map.css")
public class PlaceMap extends Component {

    /** How something stands to a place. */
    public enum State {
        /** It was there. */
        PASSED,
        /** It lies there now. */
        NOW,
        /** It is bound for there. */
        AHEAD
    }

    /**
     * A place.
     *
     * @param lat degrees, north positive
     * @param lon degrees, east positive
     * @param label its name, and what happened there
     */
    public record Point(double lat, double lon, String label, State state) {
    }

    /** As the browser reads it. */
    private record Drawn(double lat, double lon, String label, String state) {
    }

    /** An empty map; the name is for people who hear it. */
    public PlaceMap(String name) {
        addClassName("place-map");
        getElement().setPropertyMap("words", Map.of("map", name, "zoomIn", Texts.text("process.zoomIn"),
                "zoomOut", Texts.text("process.zoomOut")));
    }

    /** Shows these places and no others, numbered from 1 in their order. */
    public void show(List<Point> points) {
        getElement().setPropertyJson("points", JacksonUtils.listToJson(points.stream().map(point -> new Drawn(point.lat(),
                point.lon(), point.label(), point.state().name().toLowerCase(Locale.ROOT))).toList()));
    }
}
