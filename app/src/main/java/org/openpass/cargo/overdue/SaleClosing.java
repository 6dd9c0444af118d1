package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.model.StoragePeriod;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.AssessmentRequest;
import org.openpass.tariff.Tax;
import org.openpass.tariff.TariffApi;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the case of overdue goods ends: more time, sold and settled, fallen to the treasury, or moved by their owner. Each once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SaleClosing {

    private static final String SYSTEM = "system";
    /** What a course may be: an officer's HOLD is over after so many days. */
    private static final String HELD = "HOLD";

    private final OverdueRows rows;
    private final SaleRun run;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TariffApi tariff;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SaleClosing(OverdueRows rows, SaleRun run, Ledger ledger, BondedAreas areas, Cases cases, Deadlines deadlines, TariffApi tariff,
            Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.run = run;
        this.ledger = ledger;
        this.areas = areas;
        this.cases = cases;
        this.deadlines = deadlines;
        this.tariff = tariff;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What an officer decided: more time ends the case (Art. 170, 177(1)1). */
    public OverdueCase takeCourse(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        if (OverdueCase.EXTEND.equals(of.course()) && of.outcome() == null) {
            ledger.lock(of.consignment());
            ledger.lies(of.consignment(), of.place(), of.courseUntil(), null);
            rows.ended(caseNumber, "EXTENDED");
            cases.close(caseNumber, OverdueCase.STORAGE_EXTENDED, SYSTEM, Map.of("until", of.courseUntil().toString()));
        }
        return of;
    }

    /** Whether nothing is decided until a day. */
    public static boolean held(OverdueCase of) {
        return HELD.equals(of.course());
    }

    /**
     * Costs, duty, taxes and the rest of the price (Art. 211(1)), by the law of the day of the sale (Art. 16 no. 10, 17): of the customs value
     * that the first price holds beside duty and taxes (Art. 210(5)).
     */
    public void settle(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        long value = of.firstPrice() - of.tax();
        Assessment owed = assess(of.soldOn(), of.hsCode(), of.origin(), value, of.quantity(), of.unit());
        long duty = owed.payable(Tax.CUD);
        int months = parameters.on("overdue.pledgeMonths", of.soldOn()).value().intValueExact();
        rows.settled(caseNumber, Settlement.of(of.price(), of.costs(), duty, owed.payable() - duty, value, of.soldOn(),
                calendar.onOrAfter(StoragePeriod.lastDay(of.soldOn(), months))));
        rows.ended(caseNumber, "SOLD");
        cases.close(caseNumber, OverdueCase.SOLD, SYSTEM, Map.of());
    }

    /**
     * What of a first price is duty and taxes: it is the customs value with both of them (Enforcement Rules Art. 73-2(2)1).
     *
     * @throws org.openpass.tariff.NotAssessable with everything that is wrong
     */
    long within(LocalDate on, String hsCode, String origin, long price, BigDecimal quantity, String unit) {
        assess(on, hsCode, origin, price, quantity, unit);
        long least = 0;
        long most = price;
        while (least < most) {
            long value = most - (most - least) / 2;
            if (value + assess(on, hsCode, origin, value, quantity, unit).payable() <= price) {
                least = value;
            } else {
                most = value - 1;
            }
        }
        return price - least;
    }

    /** What the goods owe at a customs value; a quantity in pieces may be left out. */
    private Assessment assess(LocalDate on, String hsCode, String origin, long value, BigDecimal quantity, String unit) {
        return tariff.assess(new AssessmentRequest(on, List.of(new AssessmentRequest.Line(1, hsCode, origin, value, quantity, unit, null,
                null, null, null))));
    }

    /**
     * What nobody bought and nobody removed falls to the treasury (Art. 212(2)); it is under customs' hand no more. What is declared by then,
     * and perhaps paid for, does not, nor what customs lets leave by a transport, a permit or an order, or keeps there itself: its case ends,
     * and where nothing comes of that it gets another.
     */
    public void revert(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        ledger.lock(of.consignment());
        OverdueGoods goods = rows.goods(of.consignment(), of.place());
        if (goods.here() == 0 || run.keptFromTreasury(of).isPresent()) {
            moved(caseNumber);
            return;
        }
        BigDecimal weight = goods.weight().signum() == 0 ? null : goods.weight();
        ledger.append(List.of(Entry.of(of.consignment(), EventKind.REVERTED, "reverted:" + caseNumber,
                clock.instant().truncatedTo(ChronoUnit.MICROS), SYSTEM).out(of.place(), goods.here(), weight)
                .at(of.place(), areas.on(of.place(), Seoul.today(clock)).map(Area::nameKo).orElse(null), null)
                .counted(goods.here(), goods.packageUnit()).said(caseNumber, null, null, null).inCase(caseNumber)));
        rows.ended(caseNumber, "REVERTED");
        cases.close(caseNumber, OverdueCase.REVERTED, SYSTEM, Map.of());
    }

    /** Something of it left: it is not sold any more. What stays beyond its time gets a case of its own. */
    public void moved(String caseNumber) {
        cases.lock(caseNumber);
        deadlines.met(caseNumber, OwnerNotices.OWNER_DEADLINE);
        deadlines.met(caseNumber, OwnerNotices.REMOVAL_DEADLINE);
        rows.ended(caseNumber, "MOVED");
        cases.close(caseNumber, OverdueCase.GOODS_MOVED, SYSTEM, Map.of());
    }
}
