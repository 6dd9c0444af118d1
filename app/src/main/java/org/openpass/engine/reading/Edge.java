package org.openpass.engine.reading;

import java.util.List;

/** How a flow is drawn. */
public record Edge(String element, List<Point> points) {

    public record Point(double x, double y) {
    }
}
