package org.openpass.engine.reading;

import static org.openpass.engine.reading.MigrationRule.BOUNDARY;
import static org.openpass.engine.reading.MigrationRule.DETACHED;
import static org.openpass.engine.reading.MigrationRule.EVENT_KIND;
import static org.openpass.engine.reading.MigrationRule.EVENT_SUB;
import static org.openpass.engine.reading.MigrationRule.SAME_MESSAGE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.reading.Element.EventKind;

/** What the events of an active element, or of the process, ask of a migration: their subscriptions move with it. */
final class EventRules {

    private static final Set<EventKind> MOVABLE = EnumSet.of(EventKind.MESSAGE, EventKind.TIMER, EventKind.SIGNAL,
            EventKind.ERROR);

    private final ProcessModel from;
    private final ProcessModel to;
    private final Map<String, String> targets;

    EventRules(ProcessModel from, ProcessModel to, Map<String, String> targets) {
        this.from = from;
        this.to = to;
        this.targets = targets;
    }

    List<Hindrance> at(String source, String target) {
        List<Element> before = CatchEvents.of(from, source);
        List<Element> after = CatchEvents.of(to, target);
        List<Hindrance> found = new ArrayList<>();
        kinds(source, before, found);
        kinds(source, after, found);
        for (Element event : before) {
            Optional.ofNullable(targets.get(event.id())).flatMap(to::element).ifPresent(onto -> mapped(source, event, onto, after,
                    found));
        }
        before.stream().map(event -> targets.get(event.id())).filter(onto -> onto != null && targets.values().stream()
                .filter(onto::equals).count() > 1).distinct().forEach(onto -> found.add(Hindrance.of(EVENT_KIND, source, onto)));
        sameMessage(source, before, after, found);
        return found;
    }

    private static void kinds(String source, List<Element> events, List<Hindrance> found) {
        for (Element event : events) {
            if (event.type() == ElementType.BOUNDARY_EVENT && !MOVABLE.contains(event.eventKind())) {
                found.add(Hindrance.of(BOUNDARY, source, event.id()));
            } else if (event.type() == ElementType.START_EVENT && !MOVABLE.contains(event.eventKind())) {
                found.add(Hindrance.of(EVENT_SUB, source, event.id()));
            }
        }
    }

    private static void mapped(String source, Element event, Element onto, List<Element> after, List<Hindrance> found) {
        if (after.stream().noneMatch(each -> each.id().equals(onto.id()))) {
            found.add(Hindrance.of(DETACHED, source, event.id(), onto.id()));
        }
        if (event.eventKind() != onto.eventKind()) {
            found.add(Hindrance.of(EVENT_KIND, source, event.id(), onto.id()));
        }
    }

    /** 8.6.0 subscribes anew before it has ended what is not mapped, and refuses to await one message twice. */
    private void sameMessage(String source, List<Element> before, List<Element> after, List<Hindrance> found) {
        List<String> kept = before.stream().map(event -> targets.get(event.id())).toList();
        for (Element event : after) {
            CatchEvents.message(to, event).filter(name -> !kept.contains(event.id()) && before.stream()
                            .anyMatch(each -> CatchEvents.message(from, each).filter(name::equals).isPresent()))
                    .ifPresent(name -> found.add(Hindrance.of(SAME_MESSAGE, source, event.id(), name)));
        }
    }
}
