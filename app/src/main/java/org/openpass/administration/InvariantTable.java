package org.openpass.administration;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.Map;
import org.openpass.casework.Invariant;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The invariants as counts of what breaks them. */
class InvariantTable extends DataTable {

    /** @param invariants by the names of their beans, by which they have their texts */
    InvariantTable(Map<String, Invariant> invariants) {
        super(text("health.invariants"), text("health.invariant"), text("health.sentence"),
                text("health.violations") + "#", text("column.status"));
        invariants.entrySet().stream().sorted(Comparator.comparing(named -> named.getValue().id()))
                .forEach(named -> add(named.getKey(), named.getValue()));
    }

    private void add(String name, Invariant invariant) {
        long count = invariant.violations();
        row(invariant.id(), sentence(name, invariant), Formats.number(count), count == 0
                ? Badge.of(text("health.holds"), VaadinIcon.CHECK, "good")
                : Badge.of(text("health.broken"), VaadinIcon.WARNING, "bad"));
    }

    private static Span sentence(String name, Invariant invariant) {
        String known = textOr("invariant." + name, "");
        Span sentence = new Span(known.isEmpty() ? invariant.sentence() : known);
        if (known.isEmpty()) {
            sentence.getElement().setAttribute("lang", "en");
        }
        return sentence;
    }
}
