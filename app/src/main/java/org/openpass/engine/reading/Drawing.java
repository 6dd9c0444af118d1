package org.openpass.engine.reading;

import static org.openpass.engine.reading.Xml.BPMNDI;
import static org.openpass.engine.reading.Xml.DC;
import static org.openpass.engine.reading.Xml.DI;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a file draws what it names. */
record Drawing(Map<String, Shape> shapes, Map<String, Edge> edges) {

    static Drawing of(Xml definitions) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Map<String, Edge> edges = new LinkedHashMap<>();
        definitions.all(BPMNDI, "BPMNDiagram").flatMap(Xml::walk).forEach(drawn -> {
            String element = drawn.get("bpmnElement", "");
            if (drawn.is(BPMNDI, "BPMNShape")) {
                drawn.first(DC, "Bounds").ifPresent(box -> shapes.put(element, new Shape(element,
                        number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"))));
            } else if (drawn.is(BPMNDI, "BPMNEdge")) {
                edges.put(element, new Edge(element, drawn.all(DI, "waypoint")
                        .map(point -> new Edge.Point(number(point, "x"), number(point, "y"))).toList()));
            }
        });
        return new Drawing(shapes, edges);
    }

    private static double number(Xml xml, String attribute) {
        try {
            double number = Double.parseDouble(xml.get(attribute, ""));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ModelRefused(xml.refused("noNumber", attribute));
    }
}
