package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Locale;
import org.openpass.performance.ClearanceTimes;
import org.openpass.performance.ClearanceTimes.Figures;
import org.openpass.performance.ClearanceTimes.Kind;
import org.openpass.performance.ClearanceTimes.Part;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.PublicLayout;
import org.openpass.ui.ShareBar;

/** How long clearance took lately and whose time that was, for anyone (통관 소요시간). */
@Route(value = "clearance-times", layout = PublicLayout.class)
@AnonymousAllowed
class ClearanceTimesView extends Div implements HasDynamicTitle {

    ClearanceTimesView(ClearanceTimes times) {
        addClassName("times");
        Figures figures = times.figures();
        H1 title = new H1(text("times.title"));
        title.addClassName("page-title");
        Paragraph period = new Paragraph(text("times.period", Formats.moment(figures.from()), Formats.moment(figures.to())));
        period.addClassName("secondary");
        add(title, period);
        if (figures.kinds().isEmpty()) {
            add(new EmptyState(VaadinIcon.HOURGLASS, text("times.none", times.days()), text("times.none.text")));
        }
        figures.kinds().forEach(kind -> add(section(kind, times.few(kind))));
        Section how = new Section(new H2(text("times.how")), new Paragraph(text("times.how.text")));
        how.addClassName("card");
        add(how);
    }

    private static Component section(Kind kind, boolean few) {
        Section section = new Section(new H2(text("kind." + kind.kind())));
        section.addClassName("card");
        if (few) {
            Paragraph warning = new Paragraph(text("times.few", Formats.number(kind.cases())));
            warning.addClassName("notice");
            section.add(warning);
        }
        section.add(new Facts().fact(text("times.cases"), Formats.number(kind.cases()))
                .fact(text("times.median"), Formats.duration(kind.total().median()))
                .fact(text("times.p90"), Formats.duration(kind.total().p90()))
                .fact(text("times.alone"), text("times.alone.share", Formats.percent(share(kind)),
                        Formats.number(kind.alone()), Formats.number(kind.cases())))
                .fact(text("times.alone.median"), length(kind.aloneMedian())));
        section.add(new ShareBar(text("times.shares"), kind.parts().stream().map(part -> new ShareBar.Part(
                part.owner().name().toLowerCase(Locale.ROOT), name(part), part.share(),
                Formats.percent(part.share()))).toList()), parts(kind));
        return section;
    }

    private static DataTable parts(Kind kind) {
        DataTable table = new DataTable(text("times.parts"), text("times.owner"), text("times.waited") + "#",
                text("times.median") + "#", text("times.p90") + "#");
        for (Part part : kind.parts()) {
            table.row(name(part), Formats.number(part.cases()), part.spread() == null ? "–"
                    : Formats.duration(part.spread().median()), part.spread() == null ? "–"
                    : Formats.duration(part.spread().p90()));
        }
        return table;
    }

    private static String name(Part part) {
        return text("time." + part.owner().name());
    }

    private static double share(Kind kind) {
        return (double) kind.alone() / kind.cases();
    }

    private static String length(Duration length) {
        return length == null ? "" : Formats.duration(length);
    }

    @Override
    public String getPageTitle() {
        return text("times.title") + " · OpenPass";
    }
}
