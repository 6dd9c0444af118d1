package org.openpass.cargo.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.GoodsLeft;
import org.openpass.cargo.GoodsReturned;
import org.openpass.cargo.RemovalEnded;
import org.openpass.cargo.RemovalPermitted;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.engine.ProcessStarter;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of carry-outs. Only goods that lay in an area that customs limits when they were accepted have one (Art. 157-2): any other
 * clearance goes without. What is told here comes from who holds the consignment, so no case that there is is asked for: what it means goes
 * to the process, whose steps read the ledger again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CarryOuts {

    private static final String SYSTEM = "system";

    private final CarryOutRows rows;
    private final DeclaredGoods goods;
    private final BondedAreas areas;
    private final Cases cases;
    private final FactsOfCases facts;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final ProcessStarter engine;
    private final Clock clock;

    CarryOuts(CarryOutRows rows, DeclaredGoods goods, BondedAreas areas, Cases cases, FactsOfCases facts, Parameters parameters,
            WorkingCalendar calendar, ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.areas = areas;
        this.cases = cases;
        this.facts = facts;
        this.parameters = parameters;
        this.calendar = calendar;
        this.engine = engine;
        this.clock = clock;
    }

    /** The carry-out of a case; the caller has applied Visibility. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CarryOutCase> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The number of the newest case of a declaration's carry-out, be it closed or not. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> caseOf(String declaration) {
        return newest(declaration).map(CarryOutCase::caseNumber);
    }

    /** The longer times that were asked for, the first first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Extension> extensions(String caseNumber) {
        return rows.extensions(caseNumber);
    }

    /** That the time passed, and what was decided on it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Breach> breach(String caseNumber) {
        return rows.breach(caseNumber).or(() -> rows.ofCase(caseNumber).filter(of -> of.lastDay() != null).flatMap(of -> rows.decidedBefore(of,
                Seoul.after(of.lastDay()))));
    }

    /** Goods that lie in a limited area were accepted: from today they have so many days, to a working day (Art. 8(3)). */
    @EventListener
    void permitted(RemovalPermitted permitted) {
        LocalDate today = Seoul.today(clock);
        permitted.places().stream().map(place -> areas.on(place, today)).flatMap(Optional::stream).filter(Area::carryOutLimited).findFirst()
                .ifPresent(area -> {
                    goods.leaveBy(permitted.declaration(), calendar.onOrAfter(today.plusDays(parameters.on("cargo.carryOut.days", today).value()
                            .intValueExact())));
                    open(permitted.declaration(), permitted.consignment(), area.shed(), area.office(), permitted.packages(), today);
                });
    }

    /** The last of them left: who waits for it goes on, who does not yet finds it. */
    @EventListener
    void left(GoodsLeft left) {
        if (left.all()) {
            newest(left.declaration()).filter(carryOut -> carryOut.outcome() == null).ifPresent(carryOut -> engine.publish(
                    carryOut.caseNumber(), "goods-left", "goods-left:" + carryOut.caseNumber() + ":" + left.report(), Map.of()));
        }
    }

    /** A carry-out was taken back: where its case is closed, the goods have another, with the time that they had. */
    @EventListener
    void returned(GoodsReturned back) {
        newest(back.declaration()).filter(carryOut -> carryOut.outcome() != null && carryOut.lastDay() != null).ifPresent(before ->
                open(back.declaration(), back.consignment(), before.place(), cases.find(before.caseNumber()).orElseThrow().office(),
                        back.packages(), before.begunOn()));
    }

    /** The declaration was withdrawn (Art. 250(2)): nothing has to leave any more. */
    @EventListener
    void ended(RemovalEnded ended) {
        if (!ended.limited()) {
            return;
        }
        goods.leaveBy(ended.declaration(), null);
        newest(ended.declaration()).filter(carryOut -> carryOut.outcome() == null).ifPresent(carryOut -> engine.publish(carryOut.caseNumber(),
                "permission-ended", "permission-ended:" + carryOut.caseNumber(), Map.of()));
    }

    private Optional<CarryOutCase> newest(String declaration) {
        return rows.of(declaration).stream().reduce((first, second) -> second);
    }

    private void open(String declaration, long consignment, String place, String office, int packages, LocalDate begunOn) {
        int before = rows.of(declaration).size();
        Optional<String> clearance = rows.clearance(declaration);
        List<Cases.Part> parties = clearance.map(rows::parts).orElse(List.of()).stream().map(part -> new Cases.Part(part.partyId(),
                part.part())).toList();
        String title = rows.title(consignment);
        String number = cases.open(new Cases.NewCase(CarryOutCase.KIND, "CO", declaration + "-CO" + (before == 0 ? "" : before + 1), title,
                office, "RECEIVED", parties), SYSTEM);
        rows.insert(number, declaration, consignment, place, packages, begunOn);
        facts.begin(number, clearance.flatMap(facts::of).map(of -> new CaseFacts(of.trader(), of.traderId(), of.aeo(), null, null,
                of.origins(), of.goods(), Set.of())).orElse(new CaseFacts(null, null, false, null, null, List.of(), title, Set.of())));
    }
}
