package org.openpass.workbench.permit;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.permit.Permit;
import org.openpass.cargo.permit.PermitKind;
import org.openpass.cargo.permit.Permits;
import org.openpass.cargo.permit.WorkReport;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Levied;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;
import org.openpass.workbench.PlaceNames;

/** What was applied for or reported, what customs answered, what became of the goods, and the duty that follows. */
@org.springframework.stereotype.Component
final class PermitSection implements CaseSection {

    private final Permits permits;
    private final CollectionApi collection;
    private final Parameters parameters;
    private final PlaceNames places;

    PermitSection(Permits permits, CollectionApi collection, Parameters parameters, PlaceNames places) {
        this.permits = permits;
        this.collection = collection;
        this.parameters = parameters;
        this.places = places;
    }

    @Override
    public String tab() {
        return "permit";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(Permit.KIND) && permit(c).isPresent();
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !c.file().kind().equals(Permit.KIND) ? Optional.empty() : permit(c).map(p -> text("case.matter", text("permit.kind." + p.kind()),
                Formats.number(p.said().packages()), places.of(p.said().place())));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Permit p = permit(c).orElseThrow();
        Div section = new Div(said(p));
        if (p.answer().decision() != null) {
            section.add(new H3(text("permit.answer")), answer(p));
        }
        if (p.work() != null) {
            section.add(new H3(text("permit.work")), work(p.work()));
        }
        if (p.judgement() != null) {
            section.add(new H3(text("permit.judgement." + p.judgement())), new Paragraph(p.judgedReason()));
        }
        if (p.owed() != null) {
            owed(section, p, c.actor().officer());
        }
        List<Levied> levies = collection.levies(p.caseNumber()).stream().filter(levied -> mayRead(c.actor(), levied)).toList();
        if (!levies.isEmpty()) {
            section.add(new H3(text("permit.levies")), levies(c, levies));
        }
        return section;
    }

    /** What is owed and whether it is paid is between the payer and customs: who runs the place may be another. */
    private static boolean mayRead(Actor reader, Levied levied) {
        return reader.officer() || Objects.equals(reader.partyId(), levied.levy().payerId());
    }

    private Optional<Permit> permit(CaseReading c) {
        return c.once(Permit.class, () -> permits.ofCase(c.file().number()));
    }

    private Facts said(Permit p) {
        Facts facts = new Facts().fact(text("permit.field.kind"), text("permit.kind." + p.kind()))
                .fact(text("permit.article"), LegalBasis.text(p.kind().article()))
                .fact(text("permit.field.cargoNumber"), new Anchor("cargo/" + p.said().cargoNumber(), p.said().cargoNumber()))
                .fact(text("permit.field.place"), places.of(p.said().place())).fact(text("permit.field.packages"), Formats.number(p.said().packages()));
        day(facts, "until", p.said().until());
        day(facts, "happenedOn", p.said().happenedOn());
        facts.fact(text("permit.field.reason"), p.said().reason()).fact(text("permit.field.method"), p.said().method())
                .fact(text("permit.field.materials"), p.said().materials()).fact(text("permit.field.outside"), p.said().outside())
                .fact(text("permit.field.securityReference"), p.said().securityReference());
        if (p.said().official()) {
            facts.fact(text("permit.field.official"), text("yes"));
        }
        if (p.kind() == PermitKind.OUTSIDE_STORAGE) {
            facts.fact(text("permit.fee"), Formats.won(parameters.on("cargo.outsideFee", Seoul.day(p.appliedAt())).value().longValueExact()));
        }
        return facts;
    }

    private static Facts answer(Permit p) {
        Permit.Answer a = p.answer();
        Facts facts = new Facts().fact(text("permit.decision"), text(a.deemed() ? "permit.decision.DEEMED" : "permit.decision." + a.decision()));
        if (a.deemed()) {
            facts.fact(text("permit.article"), LegalBasis.text(p.kind().deemed().orElse("")));
        }
        day(facts, "until", a.until());
        facts.fact(text("permit.field.conditions"), a.conditions()).fact(text("permit.field.reason"), a.reason());
        if (a.securityAmount() != null) {
            facts.fact(text("permit.security"), Formats.won(a.securityAmount().longValueExact()));
        }
        facts.fact(text("permit.shed"), a.shed());
        if (p.letsOut()) {
            facts.fact(text("permit.gone"), Formats.number(p.gone()));
        }
        return facts;
    }

    private static Facts work(WorkReport w) {
        Facts facts = new Facts();
        day(facts, "workedOn", w.workedOn());
        number(facts, "afterPackages", w.afterPackages());
        number(facts, "destroyed", w.destroyed());
        number(facts, "used", w.used());
        return facts.fact(text("permit.field.rest"), w.rest()).fact(text("permit.field.note"), w.note());
    }

    /** Who pays and why; to officers what one of them has entered, for the other to look at. */
    private void owed(Div section, Permit p, boolean officer) {
        Permit.Owed o = p.owed();
        Facts facts = new Facts().fact(text("permit.ground"), text("levy.ground." + o.ground())).fact(text("permit.article"), LegalBasis.text(o.article()))
                .fact(text("permit.field.packages"), Formats.number(o.packages()));
        day(facts, "lawOn", o.lawOn());
        section.add(new H3(text("permit.owed")), facts);
        if (!officer || o.assessment() == null) {
            return;
        }
        facts.fact(text("permit.assessed"), text("permit.assessed." + o.assessment())).fact(text("permit.field.reason"), o.reason());
        if (o.line() != null) {
            facts.fact(text("permit.hsCode"), o.line().hsCode()).fact(text("permit.origin"), o.line().origin())
                    .fact(text("permit.value"), Formats.won(o.line().value()));
            if (o.line().quantity() != null) {
                facts.fact(text("permit.quantity"), Formats.number(o.line().quantity()) + (o.line().unit() == null ? "" : " " + o.line().unit()));
            }
            facts.fact(text("permit.duty"), Formats.won(collection.assess(o.lawOn(), List.of(o.line())).payable()));
        }
    }

    private static Component levies(CaseReading c, List<Levied> levies) {
        DataTable table = new DataTable(text("permit.levies"), text("payment.notice"), text("payments.amount") + "#", text("column.money"),
                text("case.dueOn"));
        levies.forEach(l -> table.row(c.actor().officer() ? l.notice().number()
                : new Anchor("declarations/" + c.file().subject() + "/payment", l.notice().number()), Formats.won(l.notice().amount()),
                Badge.money(l.notice().status().name()), l.notice().dueOn() == null ? "–" : Formats.day(l.notice().dueOn())));
        return table;
    }

    private static void day(Facts facts, String field, LocalDate day) {
        if (day != null) {
            facts.fact(text("permit.field." + field), Formats.day(day));
        }
    }

    private static void number(Facts facts, String field, Integer number) {
        if (number != null) {
            facts.fact(text("permit.field." + field), Formats.number(number));
        }
    }
}
