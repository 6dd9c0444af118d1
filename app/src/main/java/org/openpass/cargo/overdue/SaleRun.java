package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.RemovalBar;
import org.openpass.cargo.model.SaleRounds;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A sale from its publication to its end (Art. 210, Decree Art. 222): published ten days before it begins, put up again at least five days
 * after each round that sold nothing, at a price that comes down; then by contract, on consignment, or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SaleRun {

    /**
     * How a round, or what followed the rounds, ended.
     *
     * @param result SOLD, AGAIN, OVER; after the rounds SOLD, CONSIGNED, UNSOLD
     * @param until when it is looked at again; null: it is not
     */
    public record Ended(String result, Instant until) {
    }

    private final OverdueRows rows;
    private final SaleRows sales;
    private final Ledger ledger;
    private final List<RemovalBar> bars;
    private final BondedAreas areas;
    private final Cases cases;
    private final Timeline timeline;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SaleRun(OverdueRows rows, SaleRows sales, Ledger ledger, List<RemovalBar> bars, BondedAreas areas, Cases cases, Timeline timeline,
            Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.sales = sales;
        this.ledger = ledger;
        this.bars = bars;
        this.areas = areas;
        this.cases = cases;
        this.timeline = timeline;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Publishes the sale: the day before its ten days begin does not count, nor does that of the sale. What is urgent and overdue is sold
     * first and published then (Art. 208(2)).
     *
     * @return when bids are opened
     */
    public Instant publish(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        LocalDate today = Seoul.today(clock);
        boolean afterwards = OverdueCase.URGENT.equals(of.course()) && of.passed(today);
        if (!afterwards) {
            sales.published(caseNumber, today);
            timeline.add(caseNumber, "SALE_PUBLISHED", "system", Audience.PUBLIC, Map.of(), "SALE_PUBLISHED");
        }
        sales.begin(caseNumber, 1, of.firstPrice(), afterwards ? today : calendar.onOrAfter(today.plusDays(1L + days("overdue.publicDays"))));
        return opens(sales.last(caseNumber).orElseThrow());
    }

    /** How the round ended that an officer decided on; the next one begins at its own price. */
    public Ended closeRound(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        SaleRound round = sales.last(caseNumber).orElseThrow();
        if (OverdueCase.SOLD.equals(of.outcome())) {
            return new Ended("SOLD", null);
        }
        if (round.result() == null) {
            return new Ended("AGAIN", opens(round));
        }
        OptionalLong next = round.result().equals("STOP") || !OverdueCase.BIDS.equals(of.method()) ? OptionalLong.empty() : next(of, round);
        if (next.isEmpty()) {
            return new Ended("OVER", null);
        }
        LocalDate today = Seoul.today(clock);
        LocalDate after = today.isAfter(round.opensOn()) ? today : round.opensOn();
        sales.begin(caseNumber, round.round() + 1, next.getAsLong(), calendar.onOrAfter(after.plusDays(1L + days("overdue.intervalDays"))));
        return new Ended("AGAIN", opens(sales.last(caseNumber).orElseThrow()));
    }

    /** A price that cannot come down is asked once more: other ways are open after two rounds only (Art. 210(3)1). */
    private OptionalLong next(OverdueCase of, SaleRound round) {
        OptionalLong less = rules(of).next(round.price(), round.refused());
        return less.isEmpty() && round.round() < days("overdue.roundsFirst") ? OptionalLong.of(round.price()) : less;
    }

    /** What an officer decided after the rounds. */
    public Ended end(String caseNumber) {
        cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        return OverdueCase.SOLD.equals(of.outcome()) ? new Ended("SOLD", null)
                : "CONSIGN".equals(of.endDecision()) ? new Ended("CONSIGNED", Seoul.after(of.agentUntil())) : new Ended("UNSOLD", null);
    }

    /** The rules of its price, by the law of today. */
    SaleRounds rules(OverdueCase of) {
        LocalDate today = Seoul.today(clock);
        return new SaleRounds(of.firstPrice(), of.tax(), parameters.on("overdue.lessShare", today).value(),
                parameters.on("overdue.leastShare", today).value());
    }

    /** Whether other ways than bids are open: it was put up often enough (Art. 210(3)1). */
    boolean mayStop(SaleRound round) {
        return round.round() >= days("overdue.roundsFirst");
    }

    /**
     * Why it cannot be sold as it stands; empty: it can. What is promised to somebody could not leave by that any more, and what is kept there
     * its buyer could not take. Locks the consignment.
     */
    Optional<Label> hindrance(OverdueCase of) {
        ledger.lock(of.consignment());
        return hindrance(of, rows.promised(of.consignment(), of.place()));
    }

    /** Why it does not fall to the treasury; empty: it does. An application alone keeps nothing from it. Locks the consignment. */
    Optional<Label> keptFromTreasury(OverdueCase of) {
        ledger.lock(of.consignment());
        return hindrance(of, rows.letOut(of.consignment(), of.place()));
    }

    private Optional<Label> hindrance(OverdueCase of, boolean promised) {
        OverdueGoods goods = rows.goods(of.consignment(), of.place());
        if (rows.locked(of.caseNumber()).orElseThrow().moved() || goods.here() < of.packages()) {
            return Optional.of(Label.of("task.mend.decision.goodsMoved"));
        }
        boolean kept = rows.held(of.consignment(), of.place()) || bars.stream().anyMatch(bar -> bar.of(of.consignment()).isPresent());
        return goods.declared() ? Optional.of(Label.of("task.mend.decision.goodsDeclared"))
                : promised ? Optional.of(Label.of("task.mend.decision.goodsPromised"))
                : kept ? Optional.of(Label.of("task.mend.decision.goodsHeld")) : Optional.empty();
    }

    /** Sells it. The case and the consignment are locked, and nothing hinders it. */
    void sell(OverdueCase of, String how, String buyer, long price, long costs, String actor) {
        LocalDate today = Seoul.today(clock);
        OverdueGoods goods = rows.goods(of.consignment(), of.place());
        sales.sold(of.caseNumber(), how, buyer, price, costs, today);
        Entry sold = Entry.of(of.consignment(), EventKind.SOLD, "sold:" + of.caseNumber(), clock.instant(), actor)
                .at(of.place(), areas.on(of.place(), today).map(Area::nameKo).orElse(null), null).counted(of.packages(), goods.packageUnit())
                .said(of.caseNumber(), null, null, null).inCase(of.caseNumber());
        // What lies elsewhere, or is to come, is not over with it.
        ledger.append(List.of(ledger.left(of.consignment()) > rows.soldThere(of.consignment()) ? sold.ofSome() : sold));
        sales.published(of.caseNumber(), today);
    }

    private static Instant opens(SaleRound round) {
        return Seoul.after(round.opensOn().minusDays(1));
    }

    private int days(String parameter) {
        return parameters.on(parameter, Seoul.today(clock)).value().intValueExact();
    }
}
