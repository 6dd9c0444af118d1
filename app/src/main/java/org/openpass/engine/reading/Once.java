package org.openpass.engine.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands once where it stands. Of two, one reader takes the first and another the last: what was looked at would not be what
 * is run.
 */
final class Once {

    private static final Set<String> SEVERAL_OF_THE_ENGINE = Set.of("property", "input", "output");
    private static final Set<String> ONCE = Set.of("extensionElements", "conditionExpression", "text", "description", "decisionTable",
            "inputExpression", "inputValues", "outputValues", "criteria", "variable");

    private Once() {
    }

    static void look(Xml element, List<Refusal> found) {
        Set<String> seen = new HashSet<>();
        for (Xml child : element.children()) {
            boolean once = child.namespace().equals(Xml.ZEEBE) ? !SEVERAL_OF_THE_ENGINE.contains(child.name())
                    : ONCE.contains(child.name());
            String what = child.is(Xml.ZEEBE, "property") ? "property " + child.get("name", "") : child.name();
            if ((once || child.is(Xml.ZEEBE, "property")) && !seen.add(child.namespace() + what)) {
                found.add(child.refused("twice", Words.shortened(what)));
            }
        }
    }
}
