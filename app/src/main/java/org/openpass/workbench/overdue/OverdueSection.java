package org.openpass.workbench.overdue;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.overdue.OverdueCase;
import org.openpass.cargo.overdue.OverdueCases;
import org.openpass.cargo.overdue.OverdueGoods;
import org.openpass.cargo.overdue.SaleRound;
import org.openpass.cargo.overdue.Settlement;
import org.openpass.portal.cargo.CargoWords;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** The goods, what was decided, the terms and rounds of their sale, and what became of the price. Who bid what only officers read. */
@org.springframework.stereotype.Component
final class OverdueSection implements CaseSection {

    private final OverdueCases overdue;
    private final PlaceBook places;

    OverdueSection(OverdueCases overdue, PlaceBook places) {
        this.overdue = overdue;
        this.places = places;
    }

    @Override
    public String tab() {
        return "overdue";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(OverdueCase.KIND);
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !isFor(c) ? Optional.empty() : overdue.ofCase(c.file().number()).map(of -> text("case.matter", text("overdue.ground." + of.ground()),
                Formats.number(of.packages()), name(of.place())));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        OverdueCase of = overdue.ofCase(c.file().number()).orElseThrow();
        Div section = new Div(goods(of, overdue.goods(of), c.actor().officer()));
        if (of.course() != null) {
            section.add(new H3(text("overdue.course")), course(of, c.actor().officer()));
        }
        if (of.method() != null) {
            section.add(new H3(text("overdue.sale")), sale(of, c.actor().officer()));
            List<SaleRound> rounds = overdue.rounds(of.caseNumber());
            if (!rounds.isEmpty()) {
                section.add(new H3(text("overdue.rounds")), rounds(rounds, c.actor().officer()));
            }
        }
        overdue.settlement(of.caseNumber()).ifPresent(settled -> section.add(new H3(text("overdue.settlement")), settlement(settled),
                new Paragraph(text("overdue.settlement.text", Formats.day(settled.claimsUntil())))));
        return section;
    }

    private Facts goods(OverdueCase of, OverdueGoods goods, boolean officer) {
        Facts facts = new Facts().fact(text("cargo.number"), new Anchor(CargoWords.href(goods.number()), goods.number()))
                .fact(text("cargo.bill"), goods.bill() == null || goods.bill().equals(goods.number()) ? null : goods.bill())
                .fact(text("cargo.goods"), goods.goods()).fact(text("cargo.consignee"), goods.consignee())
                .fact(text("overdue.packages"), CargoWords.packages(of.packages(), goods.packageUnit()))
                .fact(text("overdue.here"), CargoWords.packages(goods.here(), goods.packageUnit()))
                .fact(text("overdue.place"), name(of.place()));
        day(facts, "overdue.until", of.storageUntil());
        return facts.fact(text("overdue.ground"), text("overdue.ground." + of.ground())).fact(text("overdue.why"), officer ? of.why() : null);
    }

    private String name(String shed) {
        return places.of(List.of(shed)).values().stream().findFirst().map(named -> named.in(Texts.locale()) + " (" + shed + ")").orElse(shed);
    }

    private static Facts course(OverdueCase of, boolean officer) {
        Facts facts = new Facts().fact(text("overdue.decided"), text("overdue.course." + of.course()));
        if (officer) {
            facts.fact(text("overdue.why"), of.courseWhy());
        }
        day(facts, "overdue.course.until", of.courseUntil());
        if (of.notice() != null) {
            facts.fact(text("overdue.notice"), text("overdue.told." + of.notice(), Formats.day(of.noticeOn()), Formats.day(of.noticeUntil())));
        }
        if (of.removal() != null) {
            facts.fact(text("overdue.removal"), text("overdue.told." + of.removal(), Formats.day(of.removalOn()), Formats.day(of.removalUntil())));
        }
        return facts;
    }

    private static Facts sale(OverdueCase of, boolean officer) {
        Facts facts = new Facts().fact(text("overdue.method"), text("overdue.method." + of.method()))
                .fact(text("overdue.firstPrice"), Formats.won(of.firstPrice()));
        if (officer) {
            facts.fact(text("overdue.whyNotBids"), of.methodWhy()).fact(text("overdue.tax"), Formats.won(of.tax()))
                    .fact(text("overdue.commodity"), of.origin() == null ? of.hsCode() : of.hsCode() + ", " + of.origin());
        }
        day(facts, "overdue.published", of.publishedOn());
        if (officer) {
            facts.fact(text("overdue.agent"), of.agent());
            day(facts, "overdue.agent.until", of.agentUntil());
            facts.fact(text("overdue.buyer"), of.buyer());
        }
        if (of.price() != null) {
            facts.fact(text("overdue.price"), Formats.won(of.price())).fact(text("overdue.soldBy"), text("overdue.method." + of.soldBy()));
            day(facts, "overdue.soldOn", of.soldOn());
            facts.fact(text("overdue.gone"), text("overdue.gone.of", Formats.number(of.gone()), Formats.number(of.packages())));
        }
        return facts;
    }

    private static DataTable rounds(List<SaleRound> rounds, boolean officer) {
        String[] headers = officer ? new String[] {text("overdue.round"), text("overdue.opens"), text("overdue.price.asked") + "#",
                text("overdue.bids"), text("overdue.result")} : new String[] {text("overdue.round"), text("overdue.opens"),
                        text("overdue.price.asked") + "#", text("overdue.result")};
        DataTable table = new DataTable(text("overdue.rounds"), headers);
        rounds.forEach(round -> {
            String result = text("overdue.result." + (round.result() == null ? "RUNS" : round.result()));
            if (officer) {
                table.row(Formats.number(round.round()), Formats.day(round.opensOn()), Formats.won(round.price()), bids(round),
                        round.why() == null ? result : result + ": " + round.why());
            } else {
                table.row(Formats.number(round.round()), Formats.day(round.opensOn()), Formats.won(round.price()), result);
            }
        });
        return table;
    }

    private static String bids(SaleRound round) {
        return round.bids().isEmpty() ? "–" : round.bids().stream().map(bid -> bid.bidder() + " " + Formats.won(bid.amount())
                + (bid.refused() ? " (" + text("overdue.refused") + ")" : "")).collect(Collectors.joining(", "));
    }

    private static DataTable settlement(Settlement s) {
        return new DataTable(text("overdue.settlement"), text("overdue.part"), text("overdue.amount") + "#").tabular()
                .row(text("overdue.price"), Formats.won(s.price())).row(text("overdue.costs"), Formats.won(s.costs()))
                .row(text("overdue.duty"), Formats.won(s.duty())).row(text("overdue.taxes"), Formats.won(s.taxes()))
                .styled("sum", text("overdue.rest"), Formats.won(s.rest()));
    }

    private static void day(Facts facts, String what, LocalDate day) {
        if (day != null) {
            facts.fact(text(what), Formats.day(day));
        }
    }
}
