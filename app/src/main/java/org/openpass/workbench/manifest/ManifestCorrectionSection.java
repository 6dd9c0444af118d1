package org.openpass.workbench.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.cargo.CorrectionLines.Asked;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.cargo.manifest.Correction;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.cargo.manifest.Watched;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** What a correction or a discrepancy report asks for: each field as it stands beside what it is to be. */
@org.springframework.stereotype.Component
final class ManifestCorrectionSection implements CaseSection {

    private static final int MOST = 200;

    private final ManifestCorrections corrections;
    private final ManifestCases manifests;
    private final Parameters parameters;

    ManifestCorrectionSection(ManifestCorrections corrections, ManifestCases manifests, Parameters parameters) {
        this.corrections = corrections;
        this.manifests = manifests;
        this.parameters = parameters;
    }

    @Override
    public String tab() {
        return "manifest";
    }

    /** Before that of the manifest. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(ManifestCase.KIND) && correction(c) != null;
    }

    private Correction correction(CaseReading c) {
        return corrections.ofCase(c.file().number()).orElse(null);
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Correction correction = correction(c);
        Facts facts = new Facts().fact(text("manifestcase.mrn"), correction.mrn())
                .fact(text("manifestcase.correction.kind"), text("manifestcase.correction." + correction.kind()))
                .fact(text("manifestcase.correction.reason"), correction.reason())
                .fact(text("manifestcase.correction.asked"), Formats.moment(correction.askedAt()));
        if (correction.appliedAt() != null) {
            facts.fact(text("manifestcase.correction.applied"), Formats.moment(correction.appliedAt()));
        }
        Div section = new Div(facts);
        ManifestCase decided = manifests.ofCase(c.file().number()).orElseThrow();
        if (decided.refused() && decided.reason() != null) {
            section.add(new Paragraph(decided.reason()));
        }
        if (c.actor().officer() && correction.kind() == Corrects.DISCREPANCY && manifests.late(c.file().number())) {
            section.add(new Paragraph(text("manifestcase.correction.breach", Formats.won(most(correction).longValue()))));
        }
        List<Asked> lines = corrections.lines(correction, MOST);
        section.add(new H3(text("manifestcase.correction.lines")), table(lines, correction.appliedAt() != null));
        int all = corrections.count(correction);
        if (all > MOST) {
            section.add(new Paragraph(text("manifestcase.correction.more", MOST, all)));
        }
        if (c.actor().officer()) {
            List<Watched.Hit> hits = corrections.watched(correction, MOST);
            section.add(new H3(text("manifestcase.correction.watched")), hits.isEmpty()
                    ? new Paragraph(text("manifestcase.correction.watched.none")) : ManifestSection.table(hits));
        }
        return section;
    }

    private BigDecimal most(Correction correction) {
        return parameters.on("fine.manifest", Seoul.day(correction.askedAt())).value();
    }

    private static DataTable table(List<Asked> lines, boolean applied) {
        DataTable table = new DataTable(text("manifestcase.correction.lines"), text("manifestcase.cargo"), text("manifestcase.correction.field"),
                text(applied ? "manifestcase.correction.was" : "manifestcase.correction.before"), text("manifestcase.correction.after"));
        for (Asked line : lines) {
            if (line.gone()) {
                table.row(line.cargoNumber(), "–", line.before().getOrDefault("goods", ""), text("manifestcase.correction.gone"));
                continue;
            }
            Set<String> fields = new TreeSet<>(line.before().keySet());
            fields.addAll(line.after().keySet());
            fields.forEach(field -> table.row(line.cargoNumber(), text("manifest.column." + field), line.before().getOrDefault(field, "–"),
                    line.after().getOrDefault(field, "–")));
        }
        return table;
    }
}
