package org.openpass.authoring.feel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The variables that are known somewhere in a process.
 *
 * @param may what some way to here has given
 * @param must what every way has
 * @param open something on the way gives what is not known here, so nothing can be called unknown
 */
record Known(Map<String, Given> may, Set<String> must, boolean open) {

    static Known of(List<Given> given) {
        return new Known(Map.of(), Set.of(), false).and(given);
    }

    /** And these as well, in place of what had their names; of what may not come, what had its name may be there still. */
    Known and(List<Given> given) {
        Map<String, Given> may = new TreeMap<>(this.may);
        given.forEach(one -> may.merge(one.name(), one, (before, now) -> before.closed() && now.optional() ? before : now));
        Set<String> must = new TreeSet<>(this.must);
        given.stream().filter(one -> !one.optional()).forEach(one -> must.add(one.name()));
        return new Known(may, must, open);
    }

    Known opened() {
        return new Known(may, must, true);
    }

    /** Where one of the ways leads to. */
    static Known either(Collection<Known> ways) {
        return met(ways, false);
    }

    /** Where all of the ways meet. */
    static Known all(Collection<Known> ways) {
        return met(ways, true);
    }

    private static Known met(Collection<Known> ways, boolean together) {
        Map<String, Given> may = new TreeMap<>();
        Set<String> must = new TreeSet<>(ways.iterator().next().must);
        boolean open = false;
        for (Known way : ways) {
            way.may.forEach((name, given) -> may.merge(name, given, Given::or));
            if (together) {
                must.addAll(way.must);
            } else {
                must.retainAll(way.must);
            }
            open |= way.open;
        }
        return new Known(may, must, open);
    }

    /** What may be known besides, without being sure of it. */
    Known perhaps(Collection<Known> others) {
        Map<String, Given> may = new TreeMap<>(this.may);
        boolean open = this.open;
        for (Known other : others) {
            other.may.forEach((name, given) -> may.merge(name, given, Given::or));
            open |= other.open;
        }
        return new Known(may, must, open);
    }
}
