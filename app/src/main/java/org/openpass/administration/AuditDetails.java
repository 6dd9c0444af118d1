package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.audittrail.AuditEntry;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** One entry with all that it says: whence, what of which field became what, and whether the chain bears it out. */
final class AuditDetails extends Div {

    AuditDetails(AuditEntry entry) {
        addClassName("audit-details");
        Facts facts = new Facts();
        facts.fact(text("audit.action"), AuditWords.action(entry.action()) + " (" + entry.action() + ")");
        facts.fact(text("audit.at"), Formats.exactMoment(entry.at()));
        facts.fact(text("audit.whence"), whence(entry));
        facts.fact(text("audit.detail"), AuditWords.said(entry.detail()));
        facts.fact(text("audit.seal"), seal(entry));
        add(facts);
        if (entry.before().isEmpty() && entry.after().isEmpty()) {
            Paragraph none = new Paragraph(text("audit.fields.none"));
            none.addClassName("secondary");
            add(none);
        } else {
            add(fields(entry));
        }
    }

    private static String whence(AuditEntry entry) {
        if (entry.door() == null) {
            return text("audit.whence.none");
        }
        return Stream.of(text("audit.door." + entry.door()), entry.address(), entry.part()).filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Div seal(AuditEntry entry) {
        Div seal = new Div(switch (entry.seal()) {
            case VERIFIED -> Badge.of(text("audit.seal.VERIFIED"), VaadinIcon.CHECK, "good");
            case OPEN -> Badge.of(text("audit.seal.OPEN"), VaadinIcon.HOURGLASS, "wait");
            case BROKEN -> Badge.of(text("audit.seal.BROKEN"), VaadinIcon.WARNING, "bad");
        });
        if (entry.sealNumber() != null) {
            seal.add(" " + text("audit.seal.number", Formats.number(entry.sealNumber())));
        }
        return seal;
    }

    private static DataTable fields(AuditEntry entry) {
        DataTable table = new DataTable(text("audit.fields"), text("audit.field"), text("audit.before"), text("audit.after"));
        TreeSet<String> names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        names.forEach(name -> table.row(AuditWords.field(name), AuditWords.value(name, entry.before().get(name)),
                AuditWords.value(name, entry.after().get(name))));
        return table;
    }
}
