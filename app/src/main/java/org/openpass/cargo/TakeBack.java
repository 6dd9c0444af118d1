package org.openpass.cargo;

import java.time.Clock;
import java.util.List;
import org.openpass.cargo.MovementReport.Way;
import org.openpass.cargo.Reports.Settled;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A report that was taken in the last hours ({@code cargo.takeBackHours}) is taken back by whoever runs the place, as long as nothing
 * followed: by an event that reverses it, never by a deletion. One that still waits is withdrawn.
 */
@Component
class TakeBack {

    private final Reports reports;
    private final MovedGoods goods;
    private final CarryOut carryOut;
    private final BoundGoods bound;
    private final Ledger ledger;
    private final Limits limits;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeBack(Reports reports, MovedGoods goods, CarryOut carryOut, BoundGoods bound, Ledger ledger, Limits limits, JdbcClient jdbc, Clock clock) {
        this.reports = reports;
        this.goods = goods;
        this.carryOut = carryOut;
        this.bound = bound;
        this.ledger = ledger;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Settled judge(Report report) {
        String number = report.said().basis();
        Report taken = reports.find(number).filter(each -> each.said().place().equals(report.said().place())
                && each.said().way() != Way.TAKE_BACK).orElse(null);
        if (taken == null) {
            return Settled.refused(null, "basis", "movement.takeBack.unknown", number);
        }
        if (taken.state() == Report.State.WAITING) {
            return withdraw(report, taken);
        }
        if (taken.state() == Report.State.REFUSED) {
            return Settled.refused(taken.consignment(), "basis", "movement.takeBack.refused", number);
        }
        if (taken.settledAt().isBefore(clock.instant().minus(limits.hours("cargo.takeBackHours")))) {
            return Settled.refused(taken.consignment(), "basis", "movement.takeBack.late", number);
        }
        goods.locked(taken.consignment(), taken.said().place());
        if (reports.find(number).orElseThrow().takenBackBy() != null) {
            return Settled.refused(taken.consignment(), "basis", "movement.takeBack.again", number);
        }
        String effect = (taken.said().way() == Way.IN ? "in:" : "out:") + number;
        List<Event> did = jdbc.sql("select * from cargo.events where effect_key in (?, ?) order by id").params(effect,
                effect + ":recorded").query(Event::of).list();
        if (followed(did.getLast()) || bound.settled(number)) {
            return Settled.refused(taken.consignment(), "basis", "movement.takeBack.followed", number);
        }
        ledger.append(did.stream().map(event -> Entry.takingBack(event, "back:" + report.number() + ":" + event.id(), clock.instant(),
                report.actor()).by(report.partyId())).toList());
        bound.takenBack(number);
        if (taken.ground() != null) {
            carryOut.named(taken.ground()).ifPresent(found -> found.keeper().returned(found.ground(), taken.said().packages(),
                    report.number()));
        }
        reports.takenBack(number, report.number());
        return Settled.taken(taken.consignment(), null, List.of());
    }

    private Settled withdraw(Report report, Report waiting) {
        return reports.settle(waiting.number(), Settled.refused(waiting.consignment(), "", "movement.withdrawn", report.number()))
                ? Settled.taken(waiting.consignment(), null, List.of())
                : Settled.refused(waiting.consignment(), "basis", "movement.takeBack.settled", waiting.number());
    }

    private boolean followed(Event event) {
        return jdbc.sql("select exists (select 1 from cargo.events where consignment = ? and id > ?)").params(event.consignment(),
                event.id()).query(Boolean.class).single();
    }
}
