package org.openpass.engine.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The events that wait while an element is active. */
final class CatchEvents {

    private CatchEvents() {
    }

    /** @param element its id, or that of the process */
    static List<Element> of(ProcessModel model, String element) {
        Stream<Element> hanging = Stream.concat(model.attachedTo(element).stream(), model.in(element).stream()
                .filter(inside -> inside.type() == ElementType.EVENT_SUB_PROCESS)
                .flatMap(sub -> model.in(sub.id()).stream()).filter(start -> start.type() == ElementType.START_EVENT));
        return Stream.concat(hanging, model.element(element).stream().flatMap(self -> own(model, self))).toList();
    }

    /** What it awaits itself, or what follows an event-based gateway. */
    private static Stream<Element> own(ProcessModel model, Element self) {
        return switch (self.type()) {
            case RECEIVE_TASK, INTERMEDIATE_CATCH_EVENT -> Stream.of(self);
            case EVENT_BASED_GATEWAY -> model.outOf(self.id()).stream().flatMap(flow -> model.element(flow.target()).stream());
            default -> Stream.empty();
        };
    }

    /** The name of the message that it awaits. */
    static Optional<String> message(ProcessModel model, Element event) {
        return model.awaitedBy(event).map(Message::name);
    }
}
