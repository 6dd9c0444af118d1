package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.OfficeBook.Office;
import org.openpass.access.Section;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Offices with their sections beneath them; an office opens its people. */
final class OfficeTree extends DataTable {

    OfficeTree(List<Office> offices, List<Section> sections, String chosen) {
        super(text("postings.offices"), text("column.office"), text("postings.kind"), text("postings.days"));
        RouterLink all = link(text("postings.all"), QueryParameters.empty());
        if (chosen == null) {
            all.getElement().setAttribute("aria-current", "true");
        }
        row(all, "", "");
        for (Office each : offices) {
            RouterLink link = link(each.code() + " " + name(each), QueryParameters.of(StaffView.OFFICE, each.code()));
            if (each.code().equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            row(link, text("postings.kind." + each.kind()) + (each.parent() == null ? "" : ", "
                    + text("postings.under", each.parent())), days(each.from(), each.until()));
            sections.stream().filter(section -> section.office().equals(each.code())).forEach(section ->
                    styled("part", new Span(section.code() + " " + name(section)), text("postings.section"),
                            days(section.from(), section.until())));
        }
    }

    private static RouterLink link(String words, QueryParameters query) {
        RouterLink link = new RouterLink(words, StaffView.class);
        link.setQueryParameters(query);
        return link;
    }

    static String name(Office office) {
        return Texts.locale().getLanguage().equals("ko") ? office.nameKo() : office.nameEn();
    }

    static String name(Section section) {
        return Texts.locale().getLanguage().equals("ko") ? section.nameKo() : section.nameEn();
    }

    static String days(LocalDate from, LocalDate until) {
        return Formats.day(from) + " – " + (until == null ? "" : Formats.day(until));
    }
}
