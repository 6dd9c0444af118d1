package org.openpass.engine.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpass.engine.reading.Element.EventKind;

/**
 * Where a case may go in a process, through sub-processes, boundary events and event sub-processes. A sub-process is entered
 * and left; whatever may interrupt it may do so as soon as it is entered.
 */
public final class Paths {

    /** A sub-process is two points: that it is entered has its id, that it is left has this behind it. */
    private static final String LEFT = " left";

    private final ProcessModel model;
    private final Map<String, Element> elements;
    private final Map<String, List<Flow>> out;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    private Paths(ProcessModel model) {
        this.model = model;
        this.elements = model.elements().stream().collect(Collectors.toMap(Element::id, element -> element, (a, b) -> a,
                LinkedHashMap::new));
        this.out = model.flows().stream().collect(Collectors.groupingBy(Flow::source));
    }

    public static Paths of(ProcessModel model) {
        Paths paths = new Paths(model);
        model.elements().forEach(paths::draw);
        return paths;
    }

    private void draw(Element element) {
        Set<String> entered = next.computeIfAbsent(element.id(), id -> new LinkedHashSet<>());
        if (element.type().isScope()) {
            entered.addAll(startsOf(element.id()));
            next.put(element.id() + LEFT, element.type() == ElementType.EVENT_SUB_PROCESS
                    ? new LinkedHashSet<>(Set.of(element.scope() + LEFT)) : flowsOutOf(element));
        } else if (element.type() == ElementType.END_EVENT) {
            entered.addAll(element.eventKind() == EventKind.ERROR ? handlers(element) : Set.of(element.scope() + LEFT));
        } else {
            entered.addAll(flowsOutOf(element));
        }
        if (element.attachedTo() != null && !thrownWithin(element)) {
            next.computeIfAbsent(element.attachedTo(), id -> new LinkedHashSet<>()).add(element.id());
        }
    }

    private Set<String> flowsOutOf(Element element) {
        return out.getOrDefault(element.id(), List.of()).stream().map(Flow::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a scope begins, and what may begin as long as it runs. */
    private Set<String> startsOf(String scope) {
        return model.elements().stream().filter(element -> element.scope().equals(scope)
                        && (element.type() == ElementType.START_EVENT || element.type() == ElementType.EVENT_SUB_PROCESS))
                .map(Element::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The boundary event, or event sub-process, that takes an error. */
    private Set<String> handlers(Element error) {
        for (Element scope = elements.get(error.scope()); scope != null; scope = elements.get(scope.scope())) {
            String of = scope.id();
            Set<String> found = model.elements().stream().filter(element -> of.equals(element.attachedTo()) && takes(element, error))
                    .map(Element::id).collect(Collectors.toSet());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static boolean takes(Element handler, Element error) {
        return handler.eventKind() == EventKind.ERROR
                && (handler.event().ref() == null || handler.event().ref().equals(error.event().ref()));
    }

    /** Whether it takes an error that an end within throws: then it does not begin before that end. */
    private boolean thrownWithin(Element boundary) {
        return boundary.eventKind() == EventKind.ERROR && model.elements().stream()
                .anyMatch(end -> end.type() == ElementType.END_EVENT && end.eventKind() == EventKind.ERROR
                        && takes(boundary, end) && isWithin(end, boundary.attachedTo()));
    }

    private boolean isWithin(Element element, String scope) {
        Set<String> seen = new HashSet<>();
        for (Element one = element; one != null && seen.add(one.id()); one = elements.get(one.scope())) {
            if (one.scope().equals(scope)) {
                return true;
            }
        }
        return false;
    }

    /** Every element that a case may come to if it never gets beyond what {@code ends} names. */
    public Set<String> reachable(Predicate<Element> ends) {
        return elements(follow(startsOf(model.id()), ends));
    }

    /** Every element that a case may come to. */
    public Set<String> reachable() {
        return reachable(element -> false);
    }

    /** Every element that may come after this one; itself only if a case may come to it again. */
    public Set<String> after(String element) {
        Element from = elements.get(element);
        return from == null ? Set.of() : elements(follow(next.getOrDefault(
                from.type().isScope() ? element + LEFT : element, Set.of()), one -> false));
    }

    /** Whether the process may come to its end from there. */
    public boolean ends(String element) {
        return follow(Set.of(element), one -> false).contains(model.id() + LEFT);
    }

    private Set<String> follow(Set<String> from, Predicate<Element> ends) {
        Set<String> found = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String here = open.poll();
            Element element = elements.get(here);
            Set<String> further = element != null && ends.test(element) ? interruptions(here) : next.getOrDefault(here, Set.of());
            further.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** What may go on from an element that is not done. */
    private Set<String> interruptions(String element) {
        return next.getOrDefault(element, Set.of()).stream()
                .filter(id -> elements.containsKey(id) && element.equals(elements.get(id).attachedTo())).collect(Collectors.toSet());
    }

    private Set<String> elements(Set<String> points) {
        return points.stream().filter(elements::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Circles in which a case goes round without passing what {@code waits} names: the elements of each.
     */
    public List<Set<String>> circles(Predicate<Element> waits) {
        LinkedHashSet<String> order = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, Set<String>> back = new HashMap<>();
        next.keySet().stream().filter(point -> goes(point, waits)).forEach(point -> order(point, waits, seen, order, back));
        List<Set<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String point : order.reversed()) {
            Set<String> together = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(point));
            while (!open.isEmpty()) {
                String one = open.poll();
                if (done.add(one)) {
                    together.add(one);
                    open.addAll(back.getOrDefault(one, Set.of()));
                }
            }
            if (together.size() > 1 || next.getOrDefault(point, Set.of()).contains(point) && !together.isEmpty()) {
                circles.add(elements(together));
            }
        }
        return circles;
    }

    private boolean goes(String point, Predicate<Element> waits) {
        Element element = elements.get(point);
        return element == null || !waits.test(element);
    }

    /** Points in the order in which they are done with, without recursion: a file may be one long line. */
    private void order(String from, Predicate<Element> waits, Set<String> seen, Set<String> order, Map<String, Set<String>> back) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String here = open.peek();
            if (seen.add(here)) {
                for (String further : next.getOrDefault(here, Set.of())) {
                    if (goes(further, waits)) {
                        back.computeIfAbsent(further, id -> new HashSet<>()).add(here);
                        if (!seen.contains(further)) {
                            open.push(further);
                        }
                    }
                }
            } else {
                order.add(open.pop());
            }
        }
    }
}
