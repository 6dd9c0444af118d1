package org.openpass.engine.reading;

import java.util.List;
import java.util.Optional;
import org.openpass.engine.reading.Element.Event;
import org.openpass.engine.reading.Element.EventKind;

/** What an event, or a receive task, waits for or says. */
final class EventReading {

    private EventReading() {
    }

    /** Null of what is no event. */
    static Event of(Xml xml, ElementType type) {
        if (type == ElementType.RECEIVE_TASK) {
            return new Event(EventKind.MESSAGE, xml.get("messageRef"), null, null);
        }
        if (!type.name().endsWith("_EVENT")) {
            return null;
        }
        List<Xml> definitionsOf = xml.children().stream().filter(child -> child.name().endsWith("EventDefinition")).toList();
        if (definitionsOf.size() > 1) {
            return new Event(EventKind.SEVERAL, null, null, null);
        }
        return definitionsOf.isEmpty() ? Event.NONE : of(definitionsOf.getFirst());
    }

    private static Event of(Xml definition) {
        return switch (definition.name()) {
            case "messageEventDefinition" -> waits(EventKind.MESSAGE, definition.get("messageRef"));
            case "errorEventDefinition" -> waits(EventKind.ERROR, definition.get("errorRef"));
            case "terminateEventDefinition" -> waits(EventKind.TERMINATE, null);
            case "signalEventDefinition" -> waits(EventKind.SIGNAL, definition.get("signalRef"));
            case "escalationEventDefinition" -> waits(EventKind.ESCALATION, definition.get("escalationRef"));
            case "compensateEventDefinition" -> waits(EventKind.COMPENSATION, null);
            case "conditionalEventDefinition" -> waits(EventKind.CONDITIONAL, null);
            case "cancelEventDefinition" -> waits(EventKind.CANCEL, null);
            case "linkEventDefinition" -> waits(EventKind.LINK, null);
            case "timerEventDefinition" -> {
                Optional<Xml> time = definition.children().stream().filter(child -> child.name().startsWith("time")).findFirst();
                yield new Event(EventKind.TIMER, null, time.map(Xml::name).orElse(null),
                        time.map(Xml::text).orElse(null));
            }
            default -> waits(EventKind.SEVERAL, null);
        };
    }

    private static Event waits(EventKind kind, String ref) {
        return new Event(kind, ref, null, null);
    }
}
