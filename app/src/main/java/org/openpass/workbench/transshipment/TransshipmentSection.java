package org.openpass.workbench.transshipment;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.terms.Seoul;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** Which goods leave for where, with which voyage, and how many of them have left. */
@org.springframework.stereotype.Component
final class TransshipmentSection implements CaseSection {

    private final Transshipments transshipments;
    private final Consignments consignments;
    private final BondedAreas areas;

    TransshipmentSection(Transshipments transshipments, Consignments consignments, BondedAreas areas) {
        this.transshipments = transshipments;
        this.consignments = consignments;
        this.areas = areas;
    }

    @Override
    public String tab() {
        return "transshipment";
    }

    @Override
    public int order() {
        return 10;
    }

    /** What it claimed goes with its manifest; the case may outlive that for a night. */
    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(Transshipment.KIND) && c.once(Transshipment.class, () -> transshipments.ofCase(c.file().number()))
                .isPresent();
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !isFor(c) ? Optional.empty() : c.once(Transshipment.class, () -> transshipments.ofCase(c.file().number())).map(t -> text("case.matter",
                text("transshipment.kind." + t.kind()), Formats.number(t.packages()), place(t) + " → " + t.destination()));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Transshipment t = c.once(Transshipment.class, () -> transshipments.ofCase(c.file().number())).orElseThrow();
        Facts facts = new Facts().fact(text("transshipment.number"), t.number()).fact(text("transshipment.kind"), text("transshipment.kind."
                + t.kind()));
        consignments.find(t.consignment()).ifPresent(goods -> facts.fact(text("transshipment.cargo"), new Anchor("cargo/" + goods.cargoNumber(),
                goods.goods() == null ? goods.cargoNumber() : goods.cargoNumber() + " " + goods.goods())));
        facts.fact(text("transshipment.place"), place(t))
                .fact(text("transshipment.packages"), Formats.number(t.packages()))
                .fact(text("transshipment.gone"), Formats.number(t.gone()))
                .fact(text("transshipment.voyage"), t.voyage() == null ? text("transshipment.voyage.none") : t.voyage())
                .fact(text("transshipment.destination"), t.destination()).fact(text("transshipment.reason"), t.reason())
                .fact(text("transshipment.loadBy"), Formats.day(t.loadBy()));
        if (t.withdrawalAskedAt() != null) {
            facts.fact(text("transshipment.withdrawal.asked"), Formats.moment(t.withdrawalAskedAt()))
                    .fact(text("transshipment.withdrawal.reason"), t.withdrawalReason());
        }
        if (t.acceptedAt() != null) {
            facts.fact(text("transshipment.accepted"), Formats.moment(t.acceptedAt()));
        }
        if (t.decisionReason() != null) {
            facts.fact(text("transshipment.decisionReason"), t.decisionReason());
        }
        return new Div(facts);
    }

    private String place(Transshipment t) {
        return areas.on(t.place(), Seoul.day(t.declaredAt())).map(area -> area.name(Texts.locale().getLanguage().equals("en")) + " (" + t.place()
                + ")").orElse(t.place());
    }
}
