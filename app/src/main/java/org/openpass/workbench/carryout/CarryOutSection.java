package org.openpass.workbench.carryout;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.gate.Breach;
import org.openpass.cargo.gate.CarryOutCase;
import org.openpass.cargo.gate.CarryOuts;
import org.openpass.cargo.gate.Extension;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** Which goods must leave which bonded area by when, what of them has not, and what was asked and decided of it. */
@org.springframework.stereotype.Component
final class CarryOutSection implements CaseSection {

    private final CarryOuts carryOuts;
    private final Consignments consignments;
    private final BondedAreas areas;

    CarryOutSection(CarryOuts carryOuts, Consignments consignments, BondedAreas areas) {
        this.carryOuts = carryOuts;
        this.consignments = consignments;
        this.areas = areas;
    }

    @Override
    public String tab() {
        return "carryout";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(CarryOutCase.KIND);
    }

    @Override
    public Optional<String> matter(CaseReading c) {
        return !isFor(c) ? Optional.empty() : carryOuts.ofCase(c.file().number()).map(of -> text("case.matter", text("kind.carry-out"),
                Formats.number(of.packages()), place(of)));
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        CarryOutCase carryOut = carryOuts.ofCase(c.file().number()).orElseThrow();
        Div section = new Div(facts(carryOut));
        List<Extension> extensions = carryOuts.extensions(c.file().number());
        if (!extensions.isEmpty()) {
            section.add(new H3(text("carryout.extensions")), table(extensions));
        }
        carryOuts.breach(c.file().number()).ifPresent(breach -> section.add(new H3(text("carryout.breach")), new Paragraph(said(breach))));
        return section;
    }

    private Facts facts(CarryOutCase carryOut) {
        Facts facts = new Facts().fact(text("carryout.declaration"), new Anchor("cases/" + carryOut.declaration(), carryOut.declaration()));
        consignments.find(carryOut.consignment()).ifPresent(goods -> facts.fact(text("carryout.cargo"), goods(goods)));
        return facts.fact(text("carryout.place"), place(carryOut))
                .fact(text("carryout.packages"), Formats.number(carryOut.packages()))
                .fact(text("carryout.left"), Formats.number(carryOut.left()))
                .fact(text("carryout.begun"), Formats.day(carryOut.begunOn()))
                .fact(text("carryout.lastDay"), carryOut.lastDay() == null ? "–" : Formats.day(carryOut.lastDay()));
    }

    private static Component goods(Consignment goods) {
        String number = goods.cargoNumber() == null ? goods.bill() : goods.cargoNumber();
        return new Anchor("cargo/" + number, goods.goods() == null ? number : number + " " + goods.goods());
    }

    private String place(CarryOutCase carryOut) {
        return areas.on(carryOut.place(), carryOut.begunOn()).map(CarryOutSection::name).orElse(carryOut.place());
    }

    private static String name(Area area) {
        return area.name(Texts.locale().getLanguage().equals("en")) + " (" + area.shed() + ")";
    }

    private static DataTable table(List<Extension> extensions) {
        DataTable table = new DataTable(text("carryout.extensions"), text("carryout.asked"), text("carryout.until"), text("carryout.reason"),
                text("carryout.decision"), text("carryout.decisionReason"));
        extensions.forEach(asked -> table.row(Formats.moment(asked.askedAt()), Formats.day(asked.until()), asked.reason(), asked.open()
                ? text("carryout.decision.open") : text("carryout.decision." + asked.decision(), asked.extendedTo() == null ? ""
                : Formats.day(asked.extendedTo())), asked.decisionReason() == null ? "–" : asked.decisionReason()));
        return table;
    }

    private static String said(Breach breach) {
        return breach.decision() == null ? text("carryout.breach.open") : breach.amount() == null ? text("carryout.breach.NONE", breach.reason())
                : text("carryout.breach.FINE", Formats.number(breach.amount().longValueExact()), breach.reason());
    }
}
