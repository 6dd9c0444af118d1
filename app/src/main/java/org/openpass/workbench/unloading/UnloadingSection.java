package org.openpass.workbench.unloading;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.cargo.unloading.Discrepancies;
import org.openpass.cargo.unloading.Discrepancy;
import org.openpass.cargo.unloading.Extension;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.UnloadingLine;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.terms.Seoul;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** What is unloaded where and until when, what of each line came, and how that differs from the manifest. */
@org.springframework.stereotype.Component
final class UnloadingSection implements CaseSection {

    private static final int MOST = 200;

    private final Unloadings unloadings;
    private final Discrepancies discrepancies;
    private final BondedAreas areas;
    private final Clock clock;

    UnloadingSection(Unloadings unloadings, Discrepancies discrepancies, BondedAreas areas, Clock clock) {
        this.unloadings = unloadings;
        this.discrepancies = discrepancies;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String tab() {
        return "unloading";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(Unloading.KIND);
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !isFor(c) ? Optional.empty() : unloadings.ofCase(c.file().number()).map(u -> String.join(" · ", text("kind.unloading"), u.mrn(), place(u)));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        String number = c.file().number();
        Unloading u = unloadings.ofCase(number).orElseThrow();
        Div section = new Div(facts(u));
        if (u.decisionReason() != null) {
            section.add(new Paragraph(u.decisionReason()));
        }
        if (c.actor().officer()) {
            unloadings.breaches(number).forEach(article -> section.add(new Paragraph(text("unloadingcase.breach", article))));
        }
        lines(section, number);
        extensions(section, unloadings.extensions(number));
        differences(section, discrepancies.of(number, MOST));
        return section;
    }

    private Facts facts(Unloading u) {
        Facts facts = new Facts().fact(text("unloadingcase.number"), u.number()).fact(text("unloadingcase.mrn"), u.mrn())
                .fact(text("unloadingcase.place"), place(u)).fact(text("unloadingcase.kind"), text("unloadingcase.kind." + u.kind()));
        fact(facts, "work", u.work());
        fact(facts, "time", u.beginsAt() == null || u.endsAt() == null ? null : Formats.moment(u.beginsAt()) + " – " + Formats.moment(u.endsAt()));
        fact(facts, "persons", u.persons() == null ? null : Formats.number(u.persons()));
        fact(facts, "agent", u.agent());
        fact(facts, "before", u.beforeArrival() ? u.reason() : null);
        fact(facts, "accepted", u.acceptedAt() == null ? null : Formats.moment(u.acceptedAt()) + (u.deemed()
                ? " · " + text("unloadingcase.deemed") : ""));
        fact(facts, "until", u.carryInUntil() == null ? null : Formats.day(u.carryInUntil()));
        fact(facts, "ground", u.ground() == null ? null : text("unloadingcase.ground." + u.ground()));
        return facts;
    }

    private String place(Unloading u) {
        return areas.on(u.place(), Seoul.today(clock)).map((Area area) -> area.name(Texts.locale().getLanguage().equals("en")) + " (" + u.place()
                + ")").orElse(u.place());
    }

    private static void fact(Facts facts, String what, String said) {
        if (said != null) {
            facts.fact(text("unloadingcase." + what), said);
        }
    }

    private void lines(Div section, String number) {
        List<UnloadingLine> lines = unloadings.lines(number, MOST);
        DataTable table = new DataTable(text("unloadingcase.lines"), text("unloadingcase.cargo"), text("unloadingcase.bill"),
                text("unloadingcase.goods"), text("unloadingcase.packages") + "#", text("unloadingcase.came") + "#");
        lines.forEach(line -> table.row(new Anchor("cargo/" + line.cargoNumber(), line.cargoNumber()), line.bill() == null ? "" : line.bill(),
                line.goods() == null ? "" : line.goods(), Formats.number(line.packages()), Formats.number(line.came())));
        section.add(new H3(text("unloadingcase.lines")), table);
        int all = unloadings.count(number);
        if (all > lines.size()) {
            section.add(new Paragraph(text("unloadingcase.lines.more", lines.size(), all)));
        }
    }

    private static void extensions(Div section, List<Extension> extensions) {
        if (extensions.isEmpty()) {
            return;
        }
        DataTable table = new DataTable(text("unloadingcase.extensions"), text("unloadingcase.asked"), text("unloadingcase.askedUntil"),
                text("unloadingcase.why"), text("unloadingcase.decided"), text("unloadingcase.until"));
        extensions.forEach(e -> table.row(Formats.briefMoment(e.askedAt()), Formats.day(e.askedUntil()), e.askedWhy(), e.decision() == null ? "–"
                : text("unloadingcase.extension." + e.decision()) + (e.why() == null ? "" : ": " + e.why()),
                e.until() == null ? "–" : Formats.day(e.until())));
        section.add(new H3(text("unloadingcase.extensions")), table);
    }

    private static void differences(Div section, List<Discrepancy> found) {
        if (found.isEmpty()) {
            return;
        }
        DataTable table = new DataTable(text("unloadingcase.differences"), text("unloadingcase.cargo"), text("unloadingcase.difference"),
                text("unloadingcase.expected") + "#", text("unloadingcase.found") + "#", text("unloadingcase.settled"));
        found.forEach(d -> table.row(new Anchor("cargo/" + d.cargoNumber(), d.cargoNumber()), text("unloadingcase.difference."
                + d.kind()), Formats.number(d.expected()), Formats.number(d.found()), d.open() ? text("unloadingcase.open")
                : text("unloadingcase.decision." + d.decision()) + ": " + d.reason()));
        section.add(new H3(text("unloadingcase.differences")), table);
    }
}
