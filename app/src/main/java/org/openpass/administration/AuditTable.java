package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.audittrail.AuditEntry;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Entries as lines; each opens to all that it says. */
final class AuditTable extends DataTable {

    private static final String COLUMNS = "6";

    private final transient List<AuditEntry> entries;
    private final TreeSet<Integer> opened = new TreeSet<>();

    AuditTable(List<AuditEntry> entries) {
        super(text("audit.title"), text("audit.at"), text("audit.actor"), text("audit.action"), text("audit.subject"),
                text("audit.detail"), text("column.action"));
        this.entries = entries;
        for (int line = 0; line < entries.size(); line++) {
            AuditEntry entry = entries.get(line);
            row(Formats.exactMoment(entry.at()), lines(entry.actor(), entry.address()), AuditWords.action(entry.action()),
                    AuditWords.said(entry.subject()), lines(AuditWords.said(entry.detail()), fields(entry)), opener(line));
        }
    }

    /** Names of the fields that changed. */
    private static String fields(AuditEntry entry) {
        TreeSet<String> names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        return names.stream().map(AuditWords::field).collect(Collectors.joining(", "));
    }

    private Button opener(int line) {
        AuditEntry entry = entries.get(line);
        Button button = new Button(text("audit.open"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text("audit.open") + ": " + AuditWords.action(entry.action()) + ", " + entry.subject());
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> button.getElement().setAttribute("aria-expanded", String.valueOf(turn(line))));
        return button;
    }

    /** Opens what is closed and closes what is open; returns whether it is open now. */
    private boolean turn(int line) {
        int place = line + 1 + opened.headSet(line).size();
        if (opened.remove(line)) {
            remove(place);
            return false;
        }
        AuditDetails details = new AuditDetails(entries.get(line));
        insertStyled(place, "audit-opened", details);
        Element cell = details.getElement().getParent();
        cell.setAttribute("colspan", COLUMNS);
        cell.removeAttribute("scope");
        opened.add(line);
        return true;
    }

    private static Div lines(String first, String second) {
        Div lines = new Div(new Span(first));
        if (second != null && !second.isEmpty()) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }
}
