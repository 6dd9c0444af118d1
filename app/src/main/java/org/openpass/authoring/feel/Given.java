package org.openpass.authoring.feel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A variable that a step gives.
 *
 * @param optional the step may leave it out: a field of a form that need not be answered
 * @param values the only ones that a text has; empty where any may be
 * @param within of a context its parts, none where it is open; of a list its items, as one that has no name
 * @param closed there is more in it than its parts, which is not for everybody: it is asked for by part, and never as a whole
 */
public record Given(String name, FeelType type, boolean optional, Set<String> values, List<Given> within, boolean closed) {

    public Given(String name, FeelType type, boolean optional, Set<String> values, List<Given> within) {
        this(name, type, optional, values, within, false);
    }

    /** A context of which nothing is told but these parts. */
    public static Given closed(String name, List<Given> parts) {
        return new Given(name, FeelType.CONTEXT, false, Set.of(), parts, true);
    }

    public static Given of(String name, FeelType type) {
        return new Given(name, type, false, Set.of(), List.of());
    }

    /** A text that has one of these values. */
    public static Given of(String name, Set<String> values) {
        return new Given(name, FeelType.TEXT, false, values, List.of());
    }

    Given named(String other) {
        return new Given(other, type, optional, values, within, closed);
    }

    /** What an item of the list is. */
    Given item() {
        return type == FeelType.LIST && within.size() == 1 ? within.getFirst() : of("", FeelType.ANY);
    }

    /** Its part of this name; empty where it is known to have none. */
    Optional<Given> part(String part) {
        if (type == FeelType.LIST && !within.isEmpty()) {
            return item().part(part).map(found -> new Given(part, FeelType.LIST, false, Set.of(), List.of(found.named(""))));
        }
        if (!closed && (type != FeelType.CONTEXT || within.isEmpty())) {
            return type.is(FeelType.CONTEXT) ? Optional.of(of(part, FeelType.ANY)) : dated(part);
        }
        return within.stream().filter(one -> one.name().equals(part)).findFirst();
    }

    /** {@code filedOn.year} and others that dates have. */
    private Optional<Given> dated(String part) {
        return switch (type) {
            case DATE, DATE_TIME, TIME, DURATION -> Optional.of(of(part, FeelType.ANY));
            default -> Optional.empty();
        };
    }

    /** What it is where one of two ways has led. */
    Given or(Given other) {
        if (equals(other)) {
            return this;
        }
        if (closed || other.closed) {
            return closed(name, closed ? within : other.within);
        }
        boolean listed = !values.isEmpty() && !other.values.isEmpty();
        Set<String> either = new LinkedHashSet<>(listed ? values : Set.of());
        either.addAll(listed ? other.values : Set.of());
        return new Given(name, type == other.type ? type : FeelType.ANY, optional || other.optional,
                type == other.type ? either : Set.of(), type == other.type ? parts(other) : List.of());
    }

    private List<Given> parts(Given other) {
        if (within.isEmpty() || other.within.isEmpty()) {
            return List.of();
        }
        Map<String, Given> parts = new LinkedHashMap<>();
        within.forEach(part -> parts.put(part.name, part));
        other.within.forEach(part -> parts.merge(part.name, part, Given::or));
        return List.copyOf(parts.values());
    }
}
