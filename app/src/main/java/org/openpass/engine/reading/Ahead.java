package org.openpass.engine.reading;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a case may still come to: rather too much than too little, since conditions are not read. */
final class Ahead {

    private Ahead() {
    }

    /** All that lies ahead of the elements, themselves not among it unless a loop leads back. */
    static Set<String> of(ProcessModel model, Collection<String> active) {
        Set<String> ahead = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(active);
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String id = open.poll();
            if (seen.add(id)) {
                next(model, id, active.contains(id)).stream().filter(ahead::add).forEach(open::add);
            }
        }
        return ahead;
    }

    private static Set<String> next(ProcessModel model, String id, boolean active) {
        Set<String> next = new LinkedHashSet<>();
        model.outOf(id).forEach(flow -> next.add(flow.target()));
        model.attachedTo(id).forEach(event -> next.add(event.id()));
        Element element = model.element(id).orElse(null);
        if (element == null) {
            return next;
        }
        // A case that stands in a sub-process has entered it already: what stands in it says what is ahead there.
        model.in(id).stream().filter(inside -> !active || inside.type() == ElementType.EVENT_SUB_PROCESS)
                .forEach(inside -> next.add(inside.id()));
        model.in(element.scope()).stream().filter(beside -> beside.type() == ElementType.EVENT_SUB_PROCESS)
                .forEach(beside -> next.add(beside.id()));
        model.element(element.scope()).ifPresent(scope -> {
            model.outOf(scope.id()).forEach(flow -> next.add(flow.target()));
            model.attachedTo(scope.id()).forEach(event -> next.add(event.id()));
        });
        return next;
    }
}
