package org.openpass.gateway.edifact;

import java.util.List;

/**
 * A segment as it stands in an interchange.
 *
 * @param position in its message, from 1, the UNH
 * @param elements the data elements with their components; what is left out is empty
 */
record Segment(String tag, int position, List<List<String>> elements) {

    Segment {
        elements = List.copyOf(elements);
    }

    /** The text of a component, both counted from 1; null where it is left out. */
    String at(int element, int component) {
        if (elements.size() < element || elements.get(element - 1).size() < component) {
            return null;
        }
        String text = elements.get(element - 1).get(component - 1);
        return text.isBlank() ? null : text.strip();
    }

    /** The text of an element without components. */
    String at(int element) {
        return at(element, 1);
    }

    /** The texts of all components of an element in one, parted by blanks; null where there is none. */
    String joined(int element) {
        if (elements.size() < element) {
            return null;
        }
        String text = String.join(" ", elements.get(element - 1).stream().map(String::strip).filter(each -> !each.isEmpty()).toList());
        return text.isEmpty() ? null : text;
    }
}
