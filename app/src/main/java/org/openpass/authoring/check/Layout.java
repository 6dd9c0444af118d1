package org.openpass.authoring.check;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Edge;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.engine.reading.Shape;

/**
 * A diagram is read by people, often on paper: few nodes a level, all of it drawn, no flow across a node, the happy path from
 * left to right on one line. What is drawn badly misleads nobody's case and is a warning.
 */
final class Layout implements Rule {

    static final int NODES_A_LEVEL = 15;

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            levels(file, model, found);
            drawn(file, model, found);
            model.elements().stream().map(Element::scope).distinct().forEach(scope -> overlaps(file, model, scope, found));
            model.flows().forEach(flow -> crossings(file, model, flow, found));
            model.in(model.id()).stream().filter(element -> element.type() == ElementType.START_EVENT).findFirst()
                    .filter(start -> !reachesAnEndOnOneLine(model, start, new HashSet<>()))
                    .ifPresent(start -> found.warning(file, start.id(), "layout.line"));
        });
    }

    private static void levels(String file, ProcessModel model, Findings found) {
        Map<String, Long> levels = model.elements().stream().collect(Collectors.groupingBy(Element::scope, Collectors.counting()));
        levels.entrySet().stream().filter(level -> level.getValue() > NODES_A_LEVEL).sorted(Map.Entry.comparingByKey())
                .forEach(level -> found.fixable(file, level.getKey(), "wrap", "layout.nodes", level.getValue(), NODES_A_LEVEL));
    }

    private static void drawn(String file, ProcessModel model, Findings found) {
        model.elements().stream().map(Element::id).filter(id -> !model.shapes().containsKey(id))
                .forEach(id -> found.error(file, id, "layout.notDrawn", id));
        model.flows().stream().map(Flow::id).filter(id -> !model.edges().containsKey(id) || model.edges().get(id).points().size() < 2)
                .forEach(id -> found.error(file, id, "layout.notDrawn", id));
    }

    private static void overlaps(String file, ProcessModel model, String scope, Findings found) {
        List<Shape> shapes = model.in(scope).stream().filter(element -> element.attachedTo() == null)
                .map(element -> model.shapes().get(element.id())).filter(shape -> shape != null).toList();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                if (box(shapes.get(i)).intersects(box(shapes.get(j)))) {
                    found.warning(file, shapes.get(j).element(), "layout.overlaps", shapes.get(j).element(), shapes.get(i).element());
                }
            }
        }
    }

    private static Rectangle2D box(Shape shape) {
        return new Rectangle2D.Double(shape.x(), shape.y(), shape.width(), shape.height());
    }

    private static void crossings(String file, ProcessModel model, Flow flow, Findings found) {
        Edge edge = model.edges().get(flow.id());
        if (edge == null) {
            return;
        }
        model.in(flow.scope()).stream().map(Element::id)
                .filter(node -> !node.equals(flow.source()) && !node.equals(flow.target()) && model.shapes().containsKey(node))
                .filter(node -> crosses(edge, model.shapes().get(node)))
                .forEach(node -> found.warning(file, flow.id(), "layout.crosses", flow.id(), node));
    }

    private static boolean crosses(Edge edge, Shape shape) {
        Rectangle2D box = box(shape);
        List<Edge.Point> points = edge.points();
        for (int i = 1; i < points.size(); i++) {
            if (box.intersectsLine(points.get(i - 1).x(), points.get(i - 1).y(), points.get(i).x(), points.get(i).y())) {
                return true;
            }
        }
        return false;
    }

    private static boolean reachesAnEndOnOneLine(ProcessModel model, Element node, Set<String> seen) {
        return node.type() == ElementType.END_EVENT || seen.add(node.id()) && model.outOf(node.id()).stream()
                .filter(flow -> runsStraightToTheRight(model.edges().get(flow.id())))
                .anyMatch(flow -> model.element(flow.target())
                        .filter(target -> reachesAnEndOnOneLine(model, target, seen)).isPresent());
    }

    private static boolean runsStraightToTheRight(Edge edge) {
        return edge != null && edge.points().size() == 2 && edge.points().getFirst().y() == edge.points().getLast().y()
                && edge.points().getFirst().x() < edge.points().getLast().x();
    }
}
