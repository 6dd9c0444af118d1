package org.openpass.workbench.bulk;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tasks of a list are selected: some by their keys, or all that the list has. */
final class Selection {

    private static final String ALL = "all";
    private static final String KEY = "\\d{1,18}";
    /** A page of the list; more than that stands in no address. */
    private static final int IN_ADDRESS = 100;

    private final Set<Long> keys = new LinkedHashSet<>();
    private boolean all;

    /** Reads it from an address; false when a part of it cannot be read, which is left out. */
    boolean read(String text) {
        List<String> parts = text.isEmpty() || text.equals(ALL) ? List.of() : Arrays.asList(text.split("\\."));
        set(parts.stream().filter(part -> part.matches(KEY)).limit(IN_ADDRESS).map(Long::valueOf).toList());
        all = text.equals(ALL);
        return keys.size() == parts.size();
    }

    /** The same for an address; empty when nothing is selected, or more than an address holds. */
    String text() {
        return all ? ALL : keys.size() > IN_ADDRESS ? ""
                : keys.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    void set(Collection<Long> only) {
        all = false;
        keys.clear();
        keys.addAll(only);
    }

    void all() {
        keys.clear();
        all = true;
    }

    /** Selects one more, or one less; where all were, those of the page are left. */
    void change(long key, boolean selected, Collection<Long> page) {
        if (all) {
            set(page);
        }
        if (selected) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
    }

    boolean has(long key) {
        return all || keys.contains(key);
    }

    boolean isAll() {
        return all;
    }

    boolean isEmpty() {
        return !all && keys.isEmpty();
    }

    Set<Long> keys() {
        return Set.copyOf(keys);
    }
}
