package org.openpass.authoring.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ProcessModel;

/**
 * A question has answers: a gateway asks or joins, each way out of a question has its condition, and what splits or joins is
 * seen to. The words are those of bpmnlint's recommended rules.
 */
final class Gateways implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            model.elements().forEach(element -> {
                List<Flow> in = model.into(element.id());
                List<Flow> out = model.outOf(element.id());
                if (element.type().isGateway()) {
                    gateway(file, element, in.size(), out, found);
                } else {
                    joins(file, element, in, out, found);
                }
                if (element.type() == ElementType.EVENT_BASED_GATEWAY) {
                    waiting(file, model, element, out, found);
                }
                label(file, element, out, found);
            });
            flows(file, model, found);
        });
    }

    private static void gateway(String file, Element gateway, int in, List<Flow> out, Findings found) {
        if (in > 1 && out.size() > 1) {
            found.error(file, gateway.id(), "gateways.joinFork", gateway.id());
        }
        if (in == 1 && out.size() == 1) {
            found.error(file, gateway.id(), "gateways.superfluous", gateway.id());
        }
        if (gateway.type() == ElementType.EXCLUSIVE_GATEWAY && out.size() > 1) {
            out.stream().filter(flow -> flow.condition() == null && !flow.id().equals(gateway.defaultFlow()))
                    .forEach(flow -> found.error(file, flow.id(), "gateways.condition", flow.id(), gateway.id()));
            out.stream().filter(flow -> flow.name() == null && !flow.id().equals(gateway.defaultFlow()))
                    .forEach(flow -> found.error(file, flow.id(), "gateways.answer", flow.id(), gateway.id()));
        } else {
            out.stream().filter(flow -> flow.condition() != null)
                    .forEach(flow -> found.error(file, flow.id(), "gateways.noQuestion", flow.id()));
        }
    }

    /** Only gateways join and split. */
    private static void joins(String file, Element element, List<Flow> in, List<Flow> out, Findings found) {
        if (in.size() > 1) {
            found.error(file, element.id(), "gateways.fakeJoin", element.id());
        }
        if (out.size() > 1) {
            found.error(file, element.id(), "gateways.split", element.id());
        }
        out.stream().filter(flow -> flow.condition() != null)
                .forEach(flow -> found.error(file, flow.id(), "gateways.noQuestion", flow.id()));
    }

    private static void waiting(String file, ProcessModel model, Element gateway, List<Flow> out, Findings found) {
        if (out.size() < 2) {
            found.error(file, gateway.id(), "gateways.one", gateway.id());
        }
        out.stream().map(flow -> model.element(flow.target())).flatMap(target -> target.stream())
                .filter(target -> target.type() != ElementType.INTERMEDIATE_CATCH_EVENT || model.into(target.id()).size() > 1)
                .forEach(target -> found.error(file, target.id(), "gateways.waiting", gateway.id(), target.id()));
    }

    private static void label(String file, Element element, List<Flow> out, Findings found) {
        boolean silent = element.type() == ElementType.PARALLEL_GATEWAY || element.type().isGateway() && out.size() < 2;
        if (!silent && (element.name() == null || element.name().isBlank())) {
            found.error(file, element.id(), "gateways.label", element.id());
        }
    }

    private static void flows(String file, ProcessModel model, Findings found) {
        Set<List<String>> seen = new HashSet<>();
        model.flows().forEach(flow -> {
            if (model.element(flow.source()).isEmpty() || model.element(flow.target()).isEmpty()) {
                found.error(file, flow.id(), "gateways.loose", flow.id());
            } else if (!seen.add(List.of(flow.source(), flow.target(), String.valueOf(flow.condition())))) {
                found.error(file, flow.id(), "gateways.twice", flow.source(), flow.target());
            }
        });
    }
}
