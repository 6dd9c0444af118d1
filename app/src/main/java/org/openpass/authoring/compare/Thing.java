package org.openpass.authoring.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.authoring.compare.Change.Part;

/** Whatever has an id, as what can be said of it: by property. What is empty is not said. */
final class Thing {

    /** Properties that ask a second person: without them one person decides alone, or another group does. */
    private static final Set<String> GRAVE = Set.of("property:fourEyes", "property:review", "groups", "assignee");

    final Part part;
    final String type;
    final String id;
    final String name;
    /** What it stands in; null where that says nothing. */
    private String place;
    /** Where it is drawn; null where that follows from others, or is not known. */
    private Object drawing;
    /** It says no to somebody: where it is taken out, nobody is refused there any more. */
    private boolean refuses;
    private final Map<String, String> said = new LinkedHashMap<>();

    Thing(Part part, String type, String id, String name) {
        this.part = part;
        this.type = type;
        this.id = id;
        this.name = name;
    }

    Thing say(String property, Object value) {
        if (value != null && !String.valueOf(value).isEmpty()) {
            said.put(property, String.valueOf(value));
        }
        return this;
    }

    Thing say(String prefix, Map<String, String> values) {
        values.forEach((key, value) -> say(prefix + key, value));
        return this;
    }

    Thing standsIn(String scope) {
        place = scope;
        return this;
    }

    Thing drawnAt(Object where) {
        drawing = where;
        return this;
    }

    Thing refuses(boolean somebody) {
        refuses = somebody;
        return this;
    }

    String said(String property) {
        return said.get(property);
    }

    Change added() {
        return new Change(null, part, Kind.ADDED, type, id, name, null, null, null, false);
    }

    Change removed() {
        boolean second = said.keySet().stream().anyMatch(GRAVE::contains) && !said.containsKey("assignee");
        return new Change(null, part, Kind.REMOVED, type, id, name, null, null, null, refuses || second);
    }

    /** The same thing has another id now. */
    Change renamed(String before) {
        return new Change(null, part, Kind.RENAMED, type, id, name, "id", before, id, false);
    }

    Change moved(String property, String before, String after) {
        return new Change(null, part, Kind.MOVED, type, id, name, property, before, after, false);
    }

    Change drawn() {
        return new Change(null, part, Kind.DRAWN, type, id, name, null, null, null, false);
    }

    boolean drawnElsewhere(Thing before) {
        return drawing != null && before.drawing != null && !drawing.equals(before.drawing);
    }

    /** What this says otherwise than the thing of before. */
    void differs(Thing before, Consumer<Change> changes) {
        Set<String> all = new TreeSet<>(before.said.keySet());
        all.addAll(said.keySet());
        if (!Objects.equals(before.place, place)) {
            changes.accept(moved("scope", before.place, place));
        }
        for (String property : all) {
            String was = before.said.get(property);
            String is = said.get(property);
            if (!Objects.equals(was, is)) {
                changes.accept(new Change(null, part, Kind.CHANGED, type, id, name, property, was, is,
                        GRAVE.contains(property) && was != null || "assignee".equals(property)));
            }
        }
        if (part != Part.FLOW && drawnElsewhere(before)) {
            changes.accept(drawn());
        }
    }
}
