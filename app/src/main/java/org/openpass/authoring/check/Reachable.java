package org.openpass.authoring.check;

import java.util.Set;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Paths;
import org.openpass.engine.reading.ProcessModel;

/** A case may come to every step and from every step to an end, and nowhere goes round for ever. */
final class Reachable implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Paths paths = Paths.of(model);
            Set<String> come = paths.reachable();
            model.elements().forEach(element -> {
                if (!come.contains(element.id())) {
                    found.error(file, element.id(), "reachable.never", element.id());
                } else if (!paths.ends(element.id())) {
                    found.error(file, element.id(), "reachable.noEnd", element.id());
                }
            });
            paths.circles(element -> waits(model, element)).stream().filter(circle -> !isLeftByAnAnswer(model, circle))
                    .forEach(circle -> found.error(file, circle.iterator().next(), "reachable.circle", String.join(", ", circle)));
        });
    }

    /** For somebody: a time that has come is no wait, and an error is none either. */
    private static boolean waits(ProcessModel model, Element element) {
        return element.eventKind() == Element.EventKind.MESSAGE || WaitTexts.waits(model, element)
                && element.eventKind() != Element.EventKind.TIMER;
    }

    /** A job within gives an answer anew each time, by which a question within leads out. */
    private static boolean isLeftByAnAnswer(ProcessModel model, Set<String> circle) {
        boolean works = circle.stream().map(model::element).flatMap(element -> element.stream()).map(Element::type)
                .anyMatch(type -> type == ElementType.SERVICE_TASK || type == ElementType.CALL_ACTIVITY);
        return works && circle.stream().map(model::element).flatMap(element -> element.stream())
                .filter(element -> element.type() == ElementType.EXCLUSIVE_GATEWAY)
                .anyMatch(gateway -> model.outOf(gateway.id()).stream().anyMatch(flow -> !circle.contains(flow.target())));
    }
}
