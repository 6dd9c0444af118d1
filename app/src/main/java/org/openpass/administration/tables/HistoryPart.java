package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openpass.release.GovernedTable;
import org.openpass.release.Version;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What was done under a key: for which days, on which basis, by which two people, before → after. */
final class HistoryPart extends Div {

    private final H2 heading;

    HistoryPart(GovernedTable table, String key, List<Version> versions, String without) {
        addClassNames("card", "table-history");
        heading = new H2(text("tables.history.of", TableWords.key(key)));
        Anchor close = new Anchor(without, text("tables.history.close"));
        Div head = new Div(heading, close);
        head.addClassName("part-head");
        add(head);
        if (versions.isEmpty()) {
            add(new Paragraph(text("tables.history.none")));
            return;
        }
        DataTable list = new DataTable(heading.getText(), text("tables.holds"), text("tables.what"),
                text("tables.basis"), text("tables.people"));
        versions.forEach(version -> list.row(TableWords.days(version.row().validFrom(), version.row().validTo()),
                new RowChange(table, version.row()), basis(version), people(version)));
        add(list);
    }

    /** Where the reader is led. */
    H2 heading() {
        return heading;
    }

    private static Component basis(Version version) {
        if (version.release() == null) {
            return new Span(text("tables.before"));
        }
        Div basis = new Div(new Anchor("admin/releases/" + version.release(),
                text("tables.draft.choice", String.valueOf(version.release()), version.title())), quiet(version.basis()));
        basis.addClassName("two-lines");
        return basis;
    }

    private static Component people(Version version) {
        if (version.release() == null) {
            return new Span("–");
        }
        boolean alone = version.preparedBy().equals(version.releasedBy());
        Div people = new Div(new Span(alone ? text("tables.people.one", version.preparedBy())
                : text("tables.people.two", version.preparedBy(), version.releasedBy())),
                quiet(Formats.moment(version.releasedAt())));
        people.addClassName("two-lines");
        return people;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
