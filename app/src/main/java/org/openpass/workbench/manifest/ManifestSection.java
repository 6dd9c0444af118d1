package org.openpass.workbench.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.cargo.manifest.Master;
import org.openpass.cargo.manifest.Watched;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** The voyage, its masters with what their houses lack, and for officers the lines that are watched. */
@org.springframework.stereotype.Component
final class ManifestSection implements CaseSection {

    private static final int MOST = 200;

    private final ManifestCases manifests;
    private final Voyages voyages;
    private final Watched watched;

    ManifestSection(ManifestCases manifests, Voyages voyages, Watched watched) {
        this.manifests = manifests;
        this.voyages = voyages;
        this.watched = watched;
    }

    @Override
    public String tab() {
        return "manifest";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(ManifestCase.KIND);
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !isFor(c) ? Optional.empty() : manifests.ofCase(c.file().number()).map(m -> text("manifestcase.part." + m.part()) + " · " + m.mrn());
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        ManifestCase manifest = manifests.ofCase(c.file().number()).orElseThrow();
        Voyage v = voyages.find(manifest.mrn()).orElseThrow();
        Div section = new Div(facts(v));
        if (v.direction() == 'I' && v.acceptedAt() != null && v.carrierParty() != null && v.carrierParty().equals(c.actor().partyId())) {
            section.add(new Paragraph(new Anchor("manifests/new?tab=unloading&mrn=" + v.mrn(), text("manifestcase.unload"))));
        }
        if (manifest.refused() && manifest.reason() != null) {
            section.add(new Paragraph(manifest.reason()));
        }
        // A place that is no port may be another office's than the manifest.
        boolean officer = c.actor().officer() && manifest.part() != ManifestCase.Part.PERMIT_PORT;
        // A correction may be a forwarder's, to whom the other lines of the ship are a stranger's.
        if (officer || !Set.of(ManifestCase.Part.CORRECTION, ManifestCase.Part.PERMIT_PORT).contains(manifest.part())) {
            List<Master> masters = manifests.masters(v.mrn());
            section.add(masters(masters));
            if (masters.size() > MOST) {
                section.add(new Paragraph(text("manifestcase.masters.more", MOST, masters.size())));
            }
        }
        if (officer) {
            if (manifest.part() == ManifestCase.Part.ORIGINAL && manifests.late(c.file().number())) {
                section.add(new Paragraph(text("manifestcase.late")));
            }
            section.add(new H3(text("manifestcase.watched")), watched(v.mrn()));
        }
        return section;
    }

    private static Facts facts(Voyage v) {
        Facts facts = new Facts().fact(text("manifestcase.mrn"), v.mrn()).fact(text("manifestcase.carrier"), v.carrier())
                .fact(text("manifestcase.vessel"), v.voyage() == null ? v.vessel() : v.vessel() == null ? v.voyage()
                        : v.vessel() + " " + v.voyage())
                .fact(text("manifestcase.ports"), v.lastPort() == null && v.port() == null ? null
                        : said(v.lastPort()) + " – " + said(v.port()));
        moment(facts, "departed", v.departedAt());
        moment(facts, "expected", v.expectedAt());
        moment(facts, "accepted", v.acceptedAt());
        moment(facts, "arrived", v.arrivedAt());
        return facts;
    }

    private static String said(String place) {
        return place == null ? "?" : place;
    }

    private static void moment(Facts facts, String what, Instant at) {
        if (at != null) {
            facts.fact(text("manifestcase." + what), Formats.moment(at));
        }
    }

    private static DataTable masters(List<Master> masters) {
        DataTable table = new DataTable(text("manifestcase.masters"), text("manifestcase.master"), text("manifestcase.packages") + "#",
                text("manifestcase.houses") + "#", text("manifestcase.missing") + "#");
        masters.stream().limit(MOST).forEach(m -> table.row(m.mbl() == null ? m.msn() : m.mbl(), Formats.number(m.packages()),
                m.consolidated() ? Formats.number(m.houses()) : "–", m.consolidated() ? Formats.number(m.missing()) : "–"));
        return table;
    }

    private Component watched(String mrn) {
        List<Watched.Hit> hits = watched.of(mrn, MOST);
        if (hits.isEmpty()) {
            return new Paragraph(text("manifestcase.watched.none"));
        }
        return table(hits);
    }

    static DataTable table(List<Watched.Hit> hits) {
        DataTable table = new DataTable(text("manifestcase.watched"), text("manifestcase.cargo"), text("manifestcase.goods"),
                text("manifestcase.criterion"), text("manifestcase.measure"), text("manifestcase.ordered"), text("manifestcase.result"));
        hits.forEach(hit -> table.row(hit.cargoNumber(), hit.goods() == null ? "" : hit.goods(), hit.criterion(),
                text("manifestcase.measure." + hit.measure()), hit.ordered() == null ? "–" : text("manifestcase.measure." + hit.ordered()),
                hit.result() == null ? "–" : text("manifestcase.measures.result." + hit.result())));
        return table;
    }
}
