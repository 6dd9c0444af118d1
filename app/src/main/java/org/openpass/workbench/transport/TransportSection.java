package org.openpass.workbench.transport;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Parties;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.Transports;
import org.openpass.collection.CollectionApi;
import org.openpass.terms.Seoul;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** What is transported from where to where, how far it is, what is asked for, and for officers by which numbers it needs an approval. */
@org.springframework.stereotype.Component
final class TransportSection implements CaseSection {

    private final Transports transports;
    private final Consignments consignments;
    private final BondedAreas areas;
    private final Parties parties;
    private final CollectionApi collection;
    private final Clock clock;

    TransportSection(Transports transports, Consignments consignments, BondedAreas areas, Parties parties, CollectionApi collection,
            Clock clock) {
        this.transports = transports;
        this.consignments = consignments;
        this.areas = areas;
        this.parties = parties;
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public String tab() {
        return "transport";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(Transport.KIND);
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !c.file().kind().equals(Transport.KIND) ? Optional.empty() : c.once(Transport.class, () -> transports.ofCase(c.file().number()))
                .map(t -> text("case.matter", text("kind.bonded-transport"), Formats.number(t.packages()), place(t.from()) + " → " + place(t.to()))
                        + (c.file().status().equals("TRANSPORT_REQUEST") ? " · " + asked(t) : ""));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Transport t = c.once(Transport.class, () -> transports.ofCase(c.file().number())).orElseThrow();
        Div section = new Div(facts(t));
        if (t.reason() != null) {
            section.add(new Paragraph(t.reason()));
        }
        if (t.request() != null) {
            section.add(new H3(text("transport.asked")), new Paragraph(asked(t) + " " + t.requestReason()));
        }
        if (c.actor().officer()) {
            transports.breaches(t.caseNumber()).forEach(article -> section.add(new Paragraph(text("transport.breach", article))));
            List<String> others = transports.otherVehicles(t);
            if (!others.isEmpty()) {
                section.add(new Paragraph(text("transport.otherVehicles", String.join(", ", others))));
            }
            officers(t).forEach(section::add);
        }
        return section;
    }

    private String asked(Transport t) {
        Optional<LocalDate> day = Optional.ofNullable(t.requestUntil()).or(() -> transports.answeredBy(t));
        return t.request() == null ? "" : text("transport.asked." + t.request(), day.map(Formats::day).orElse(""));
    }

    private Facts facts(Transport t) {
        Consignment goods = consignments.find(t.consignment()).orElseThrow();
        String number = goods.cargoNumber() == null ? goods.bill() : goods.cargoNumber();
        Facts facts = new Facts().fact(text("transport.number"), t.number()).fact(text("transport.cargo"), new Anchor("cargo/" + number, number));
        said(facts, "transport.goods", goods.goods());
        facts.fact(text("transport.from"), place(t.from())).fact(text("transport.to"), place(t.to()))
                .fact(text("transport.packages"), Formats.number(t.packages()))
                .fact(text("transport.as"), text("transport.as." + t.as()))
                .fact(text("transport.carrier"), parties.get(t.transporter() == null ? t.partyId() : t.transporter()).name())
                .fact(text("transport.vehicles"), String.join(", ", transports.vehicles(t.caseNumber())));
        said(facts, "transport.route", t.route());
        said(facts, "transport.purpose", t.purpose());
        said(facts, "transport.hsCode", t.hsCode());
        said(facts, "transport.value", t.value() == null ? null : Formats.won(t.value().longValue()));
        said(facts, "transport.security", t.securityAmount() == null ? null : Formats.won(t.securityAmount()));
        said(facts, "transport.accepted", t.acceptedAt() == null ? null : Formats.moment(t.acceptedAt()));
        said(facts, "transport.lastDay", t.lastDay() == null ? null : Formats.day(t.lastDay()));
        if (t.acceptedAt() != null) {
            facts.fact(text("transport.gone"), text("transport.of", Formats.number(t.gone()), Formats.number(t.packages())))
                    .fact(text("transport.arrived"), text("transport.of", Formats.number(t.arrived()), Formats.number(t.gone())));
        }
        int late = transports.late(t);
        said(facts, "transport.late", late == 0 ? null : text("transport.of", Formats.number(late), Formats.number(t.gone())));
        return facts;
    }

    private List<Component> officers(Transport t) {
        UnorderedList list = new UnorderedList();
        transports.named(t).forEach((fact, is) -> {
            if (is) {
                list.add(new ListItem(text("transport.fact." + fact)));
            }
        });
        Component named = list.getChildren().findAny().isPresent() ? list : new Paragraph(text("transport.fact.none"));
        if (t.missing() == null) {
            return List.of(new H3(text("transport.facts")), named);
        }
        Facts found = new Facts().fact(text("transport.missing"), text("transport.missing." + t.missing())).fact(text("transport.missing.reason"),
                t.missingReason()).fact(text("transport.missing.by"), t.missingBy());
        transports.levyLine(t).ifPresent(line -> found.fact(text("transport.levy"), text("transport.levy.line", line.hsCode(), line.origin(),
                Formats.number(line.value()), line.quantity().toPlainString(), line.unit())).fact(text("permit.duty"), Formats.won(collection
                .assess(Seoul.day(t.declaredAt()), List.of(line)).payable())));
        return List.of(new H3(text("transport.facts")), named, new H3(text("transport.missing.title")), found);
    }

    private static void said(Facts facts, String name, String value) {
        if (value != null) {
            facts.fact(text(name), value);
        }
    }

    private String place(String shed) {
        Optional<Area> area = areas.on(shed, Seoul.today(clock));
        return area.map(each -> each.name(!Texts.locale().getLanguage().equals("ko")) + " (" + shed + ")").orElse(shed);
    }
}
