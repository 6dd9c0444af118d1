package org.openpass.authoring.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.ProcessModel;

/**
 * A question has answers: a gateway asks or joins, each way out of a question has its condition, and what splits or joins is
 * seen to. The words are those of bpmnlint's recommended rules.
 */
final class Gateways implements Rule {

    private static final List<String> YES_OR_NO = List.of("yes", "no");

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
                    .forEach(flow -> condition(file, gateway, flow, out, found));
            out.stream().filter(flow -> flow.name() == null && !flow.id().equals(gateway.defaultFlow()))
                    .forEach(flow -> answer(file, gateway, flow, out, found));
        } else {
            out.stream().filter(flow -> flow.condition() != null)
                    .forEach(flow -> found.error(file, flow.id(), "gateways.noQuestion", flow.id()));
        }
    }

    /** Where all other ways say when they are taken, the last is most often taken else. */
    private static void condition(String file, Element gateway, Flow flow, List<Flow> out, Findings found) {
        List<String> others = out.stream().filter(other -> other != flow).map(Flow::condition).toList();
        if (others.stream().allMatch(other -> other != null && other.startsWith("="))) {
            String any = others.size() == 1 ? others.getFirst().substring(1).strip()
                    : others.stream().map(other -> "(" + other.substring(1).strip() + ")").collect(Collectors.joining(" or "));
            found.fixable(file, flow.id(), "set:condition", "gateways.condition", flow.id(), gateway.id(), "=not(" + any + ")");
        } else {
            found.error(file, flow.id(), "gateways.condition", flow.id(), gateway.id());
        }
    }

    private static void answer(String file, Element gateway, Flow flow, List<Flow> out, Findings found) {
        Set<String> given = out.stream().map(Flow::name).filter(Objects::nonNull).collect(Collectors.toSet());
        List<String> left = out.size() == 2 && YES_OR_NO.containsAll(given)
                ? YES_OR_NO.stream().filter(word -> !given.contains(word)).toList() : List.of();
        if (left.isEmpty()) {
            found.error(file, flow.id(), "gateways.answer", flow.id(), gateway.id());
        } else {
            found.fixable(file, flow.id(), "set:name", "gateways.answer", flow.id(), gateway.id(), String.join(", ", left));
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
