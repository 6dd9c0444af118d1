package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpass.processes.Models.Model;

/** A diagram is read by people, often on paper: it is laid out for them. */
class LayoutTest {
    private static final int NODES_A_LEVEL = 15;

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void aLevelHasFifteenNodesAtMost(Model model) {
        var levels = model.all(FlowNode.class)
                .collect(Collectors.groupingBy(FlowNode::getScope, Collectors.counting()));
        assertThat(levels.values()).allMatch(nodes -> nodes <= NODES_A_LEVEL);
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void everyNodeAndFlowIsDrawn(Model model) {
        assertThat(shapes(model).keySet()).containsAll(model.all(FlowNode.class).toList());
        assertThat(edges(model).keySet()).containsAll(model.all(SequenceFlow.class).toList());
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void noFlowRunsAcrossANode(Model model) {
        var shapes = shapes(model);
        edges(model).forEach((element, edge) -> {
            if (!(element instanceof SequenceFlow flow)) return;
            var points = new ArrayList<>(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                var from = points.get(i - 1);
                var to = points.get(i);
                shapes.forEach((node, box) -> {
                    if (node == flow.getSource() || node == flow.getTarget() || holds(node, flow)) return;
                    assertThat(box.intersectsLine(from.getX(), from.getY(), to.getX(), to.getY()))
                            .as(flow.getId() + " crosses " + node.getId()).isFalse();
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.openpass.processes.Models#bpmn")
    void theHappyPathRunsFromLeftToRightOnOneLine(Model model) {
        var start = model.all(StartEvent.class).filter(event -> event.getScope() == model.process()).findFirst();
        assertThat(reachesAnEndOnOneLine(start.orElseThrow(), edges(model))).isTrue();
    }

    private static boolean reachesAnEndOnOneLine(FlowNode node, Map<BaseElement, BpmnEdge> edges) {
        return node instanceof EndEvent || node.getOutgoing().stream()
                .filter(flow -> runsStraightToTheRight(edges.get(flow)))
                .anyMatch(flow -> reachesAnEndOnOneLine(flow.getTarget(), edges));
    }

    private static boolean runsStraightToTheRight(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        return points.size() == 2 && points.get(0).getY().equals(points.get(1).getY())
                && points.get(0).getX() < points.get(1).getX();
    }

    /** A sub-process holds its flows, at any depth. */
    private static boolean holds(BaseElement node, SequenceFlow flow) {
        for (var scope = flow.getParentElement(); scope != null; scope = scope.getParentElement()) {
            if (scope == node) return true;
        }
        return false;
    }

    private static Map<BaseElement, Rectangle2D> shapes(Model model) {
        return model.all(BpmnShape.class).collect(Collectors.toMap(BpmnShape::getBpmnElement, shape -> {
            var box = shape.getBounds();
            return new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }));
    }

    private static Map<BaseElement, BpmnEdge> edges(Model model) {
        return model.all(BpmnEdge.class).collect(Collectors.toMap(BpmnEdge::getBpmnElement, edge -> edge));
    }
}
