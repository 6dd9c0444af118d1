package org.openpass.workbench.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.cargo.manifest.VoyagePermit;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** What is applied for: a departure, or a place that is no port; until when it is answered. */
@org.springframework.stereotype.Component
final class VoyagePermitSection implements CaseSection {

    private final VoyagePermits permits;
    private final ManifestCases manifests;
    private final Voyages voyages;

    VoyagePermitSection(VoyagePermits permits, ManifestCases manifests, Voyages voyages) {
        this.permits = permits;
        this.manifests = manifests;
        this.voyages = voyages;
    }

    @Override
    public String tab() {
        return "manifest";
    }

    /** Before that of the manifest. */
    @Override
    public int order() {
        return 6;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(ManifestCase.KIND) && manifests.ofCase(c.file().number()).filter(ManifestCase::permit).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        String number = c.file().number();
        ManifestCase decided = manifests.ofCase(number).orElseThrow();
        VoyagePermit asked = permits.ofCase(number).orElseThrow();
        Voyage v = voyages.find(decided.mrn()).orElseThrow();
        Facts facts = new Facts().fact(text("manifestcase.permit.kind"), text("manifestcase.permit." + decided.part()))
                .fact(text("manifestcase.mrn"), v.mrn()).fact(text("manifestcase.carrier"), v.carrier())
                .fact(text("manifestcase.vessel"), v.vessel()).fact(text("manifestcase.permit.ship"), asked.shipKind())
                .fact(text("manifestcase.permit.tonnage"), asked.grossTonnage() == null ? null : Formats.number(asked.grossTonnage()))
                .fact(text("manifestcase.permit.place"), asked.place())
                .fact(text("manifestcase.permit.planned"), asked.plannedAt() == null ? null : Formats.moment(asked.plannedAt()))
                .fact(text("manifestcase.permit.stay"), asked.fromAt() == null ? null : Formats.moment(asked.fromAt()) + " – "
                        + Formats.moment(asked.untilAt()))
                .fact(text("manifestcase.permit.goods"), asked.goods()).fact(text("manifestcase.permit.why"), asked.reason())
                .fact(text("manifestcase.permit.received"), Formats.moment(asked.receivedAt()))
                .fact(text("manifestcase.permit.answerBy"), permits.answerBy(number).map(Formats::day).orElse(null));
        if (decided.part() == ManifestCase.Part.DEPARTURE) {
            facts.fact(text("manifestcase.permit.list"), text(permits.listed(v.mrn()) ? "manifestcase.permit.list.yes" : "manifestcase.permit.list.no"));
        }
        Div section = new Div(facts);
        if (decided.refused() && decided.reason() != null) {
            section.add(new Paragraph(decided.reason()));
        }
        if ("DEEMED".equals(decided.outcome())) {
            section.add(new Paragraph(text("manifestcase.permit.deemed")));
        }
        return section;
    }
}
