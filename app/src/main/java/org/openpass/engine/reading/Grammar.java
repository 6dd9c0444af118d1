package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An allow-list: which element may stand in which, with which attributes. What is not named is refused by its name, so an
 * element that a later engine invents is refused as well until somebody has thought about it.
 *
 * <p>A line is {@code element: attributes > elements within}. Extension elements have a line for each host:
 * {@code extensionElements@host}.
 */
final class Grammar {

    private record Entry(Set<String> attributes, Set<String> children) {
    }

    private final Map<String, String> prefixes;
    private final Map<String, Entry> entries = new HashMap<>();

    /** @param prefixes namespace to the prefix that the lines use; the namespace of the language itself has an empty one */
    Grammar(Map<String, String> prefixes, String lines) {
        this.prefixes = prefixes;
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(":(?= |$)", 2);
            String[] within = parts[1].split(">", 2);
            for (String element : parts[0].strip().split(", ")) {
                entries.put(element, new Entry(words(within[0]), within.length > 1 ? words(within[1]) : Set.of()));
            }
        });
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** What the tree holds that is not named; below what is refused nothing else is said. */
    List<Refusal> refusals(Xml root) {
        List<Refusal> found = new ArrayList<>();
        if (entries.containsKey(name(root))) {
            look(root, found);
        } else {
            found.add(root.refused("element", name(root)));
        }
        return found;
    }

    private void look(Xml element, List<Refusal> found) {
        Entry entry = entries.getOrDefault(key(element), new Entry(Set.of(), Set.of()));
        element.attributes().keySet().stream().filter(attribute -> !entry.attributes().contains(shortened(attribute)))
                .forEach(attribute -> found.add(element.refused("attribute", name(element), shortened(attribute))));
        for (Xml child : element.children()) {
            if (entry.children().contains(name(child))) {
                look(child, found);
            } else {
                found.add(child.refused("element", name(child)));
            }
        }
    }

    private String key(Xml element) {
        return name(element).equals("extensionElements") && element.parent() != null
                ? "extensionElements@" + name(element.parent()) : name(element);
    }

    /** As people know it: with the usual prefix, or with the namespace where it is a strange one. */
    String name(Xml element) {
        return prefixed(element.namespace(), element.name());
    }

    private String shortened(String attribute) {
        int end = attribute.indexOf('}');
        return end < 0 ? attribute : prefixed(attribute.substring(1, end), attribute.substring(end + 1));
    }

    private String prefixed(String namespace, String name) {
        String prefix = prefixes.get(namespace);
        return prefix == null ? "{" + namespace + "}" + name : prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
