package org.openpass.authoring.compare;

import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * One difference between two sets of files.
 *
 * @param file whose it is
 * @param type of an element or a component, as its model names it; null of what has no types
 * @param id by which a diagram, a table or a form knows it; of a renamed one the new id
 * @param name what people call it, null where it has no name
 * @param property what of it is different, null where it was added or taken out as a whole
 * @param before null: there was none
 * @param after null: there is none any more
 * @param grave it takes a second look of a person away, or a way in which something is refused
 */
public record Change(String file, Part part, Kind kind, String type, String id, String name, String property, String before,
        String after, boolean grave) {

    private static final int LONGEST = 300;

    /** What kind of thing is different. */
    public enum Part {
        FILE, PROCESS, ELEMENT, FLOW, MESSAGE, NOTE, DECISION, COLUMN, RULE, FORM, COMPONENT, NAME
    }

    /** How. */
    public enum Kind {
        ADDED, REMOVED, CHANGED,
        /** It stands in another sub-process or group; a rule or a component stands at another place of the order. */
        MOVED,
        /** The same thing under another id, as far as its type and name tell. */
        RENAMED,
        /** Only drawn at another place. */
        DRAWN,
        /** The bytes differ, and nothing that is listed does. */
        WRITTEN
    }

    Change in(String other) {
        return new Change(other, part, kind, type, id, name, property, before, after, grave);
    }

    /** What it is about, in the reader's language: User task “Inspect goods” (Task_InspectGoods). */
    public String about(Locale reader) {
        String kindOf = type == null ? Labels.text("compare.part." + part, reader) : typeText(reader);
        boolean unnamed = name == null || name.isBlank() || name.equals(id);
        return Labels.text(unnamed ? "compare.about.id" : "compare.about", reader, kindOf, id, name);
    }

    /** What is different about it: Version of the form: 2.0 → 2.1. */
    public String what(Locale reader) {
        if (property == null) {
            return Labels.text("compare.kind." + kind, reader);
        }
        return Labels.text("compare.changed", reader, propertyText(reader), said(before, reader), said(after, reader));
    }

    /** All of it in a line. */
    public String text(Locale reader) {
        return about(reader) + ": " + what(reader);
    }

    /** The name of the property, in the reader's language. */
    public String propertyText(Locale reader) {
        String known = Labels.text("compare.property." + property, reader);
        if (!known.equals("compare.property." + property)) {
            return known;
        }
        int point = property.indexOf(':');
        return point < 0 ? property : Labels.text("compare.property." + property.substring(0, point), reader,
                property.substring(point + 1));
    }

    private String typeText(Locale reader) {
        String text = Labels.text("compare.type." + type, reader);
        return text.startsWith("compare.type.") ? Labels.text("compare.part." + part, reader) + " " + type : text;
    }

    private static String said(String value, Locale reader) {
        if (value == null || value.isEmpty()) {
            return Labels.text("compare.nothing", reader);
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
