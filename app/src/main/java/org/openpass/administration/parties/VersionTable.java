package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyHistory.Version;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** All that a party was and will be, the latest day first; what was replaced is still told. */
final class VersionTable extends Div {

    VersionTable(List<Version> versions, LocalDate today) {
        if (versions.isEmpty()) {
            add(new Paragraph(text("parties.history.none")));
            return;
        }
        DataTable table = new DataTable(text("parties.history"), text("parties.days"), text("parties.history.what"),
                text("parties.basis"), text("parties.history.by"));
        versions.forEach(each -> table.row(lines(new Span(PartyWords.days(each.from(), each.until())), standing(each, today)),
                what(each.party()), each.basis(), lines(new Span(Texts.textOr("parties.by." + each.by(), each.by())),
                        new Span(Formats.briefMoment(each.at())))));
        add(table);
    }

    private static Badge standing(Version v, LocalDate today) {
        if (v.replacedAt() != null) {
            return Badge.of(text("parties.version.replaced", Formats.briefMoment(v.replacedAt())), VaadinIcon.MINUS, "quiet");
        }
        if (today.isBefore(v.from())) {
            return Badge.of(text("parties.version.toCome"), VaadinIcon.CALENDAR_CLOCK, "wait");
        }
        return v.until() != null && today.isAfter(v.until()) ? Badge.of(text("parties.version.was"), VaadinIcon.MINUS, "quiet")
                : Badge.of(text("parties.version.is"), VaadinIcon.CHECK, "good");
    }

    private static Div what(Party p) {
        Div what = lines(new Span(p.name()), new Span(text("party.kind." + p.kind())));
        said(what, "party.declarantCode", p.declarantCode());
        said(what, "parties.licensed", PartyWords.days(p.licenceFrom(), p.licenceUntil()));
        said(what, "parties.suspended", PartyWords.days(p.suspendedFrom(), p.suspendedUntil()));
        said(what, "parties.ground", PartyWords.ground(p.securityGround()));
        said(what, "parties.unfaithful", p.unfaithfulFrom() == null ? null : Formats.day(p.unfaithfulFrom()));
        said(what, "parties.monthly", p.monthlyPayerUntil() == null ? null : Formats.day(p.monthlyPayerUntil()));
        return what;
    }

    private static void said(Div what, String name, String value) {
        if (value != null && !value.isEmpty()) {
            Span line = new Span(Texts.text(name) + ": " + value);
            line.addClassName("secondary");
            what.add(line);
        }
    }

    private static Div lines(Component first, Component second) {
        Div lines = new Div(first, second);
        lines.addClassName("two-lines");
        return lines;
    }
}
