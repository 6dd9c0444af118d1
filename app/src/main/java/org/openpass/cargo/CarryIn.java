package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Parties;
import org.openpass.cargo.BoundGoods.Arrives;
import org.openpass.cargo.MovedGoods.Goods;
import org.openpass.cargo.MovementReport.Reason;
import org.openpass.cargo.Reports.Settled;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goods come into a bonded area (Customs Act Art. 157(1), Decree Art. 176(1)): what was counted lies there from now on, its storage
 * period (Art. 170, 177) and the time to declare it (Art. 241(3)) run. What differs from the manifest is noted, not refused: it is there.
 */
@Component
class CarryIn {

    private final MovedGoods goods;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final BoundGoods bound;
    private final Parties parties;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    CarryIn(MovedGoods goods, Ledger ledger, BondedAreas areas, BoundGoods bound, Parties parties, Parameters parameters,
            WorkingCalendar calendar, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.goods = goods;
        this.ledger = ledger;
        this.areas = areas;
        this.bound = bound;
        this.parties = parties;
        this.parameters = parameters;
        this.calendar = calendar;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Settled judge(Report report) {
        return goods.judged(report.said(), found -> into(report, found));
    }

    private Settled into(Report report, Goods found) {
        MovementReport said = report.said();
        LocalDate day = Seoul.day(said.movedAt());
        Area area = areas.on(said.place(), day).orElse(null);
        if (area == null) {
            return Settled.refused(found.id(), "place", "movement.place.unknown", said.place());
        }
        if (!area.takes(day)) {
            return Settled.refused(found.id(), "place", "movement.place.suspended", area.suspendedFrom(), area.suspendedTo());
        }
        if (said.reason() == Reason.TRANSPORT && found.underWay() == 0) {
            return Settled.waits(found.id(), "cargoNumber", "movement.waits.transport");
        }
        boolean fromVoyage = !found.recordedOnly() && found.underWay() == 0;
        if (fromVoyage && found.forbidden()) {
            return Settled.refused(found.id(), "cargoNumber", "movement.unloading.forbidden", found.mrn());
        }
        if (fromVoyage && found.arrivalAcceptedAt() == null && !found.unloadable()) {
            return Settled.waits(found.id(), "cargoNumber", "movement.waits.arrival", found.mrn());
        }
        if (fromVoyage && found.arrivedAt() != null && said.movedAt().isBefore(found.arrivedAt())) {
            return Settled.refused(found.id(), "movedAt", "movement.movedAt.beforeArrival", found.mrn());
        }
        Arrives arriving = bound.of(said, found);
        if (arriving.elsewhere() != null) {
            return Settled.refused(found.id(), "place", "movement.transport.elsewhere", arriving.elsewhere());
        }
        int arrives = arriving.packages();
        if (found.recordedOnly() && said.packages() - arrives > found.recorded()) {
            return Settled.refused(found.id(), "packages", "movement.packages.recorded", found.recorded());
        }
        BigDecimal weight = found.weightIn(said.packages(), said.weight());
        if (full(area, said.packages(), weight)) {
            return Settled.refused(found.id(), "place", "movement.place.full");
        }
        append(report, found, area, arriving, weight);
        bound.arrived(arriving, report.number(), said.movedAt());
        return Settled.taken(found.id(), null, odd(said, found, arrives));
    }

    private boolean full(Area area, int packages, BigDecimal weight) {
        return (area.capacityPackages() != null || area.capacityKg() != null) && jdbc.sql("select coalesce(sum(packages), 0), "
                + "coalesce(sum(weight), 0) from cargo.stock where place = ? and packages > 0").param(area.shed()).query((rs, n) ->
                area.full(rs.getBigDecimal(1).add(BigDecimal.valueOf(packages)), rs.getBigDecimal(2).add(weight == null
                        ? BigDecimal.ZERO : weight))).single();
    }

    private void append(Report report, Goods found, Area area, Arrives arriving, BigDecimal weight) {
        MovementReport said = report.said();
        int arrives = arriving.packages();
        LocalDate day = Seoul.day(said.movedAt());
        String effect = "in:" + report.number();
        // What lies here already says until when: the rest of a consignment has no longer time than its first packages.
        boolean later = found.here() > 0;
        List<Entry> entries = new ArrayList<>();
        int recorded = found.recordedOnly() ? said.packages() - arrives : 0;
        if (recorded > 0) {
            // What was recorded without a place has one now: on the way for a moment, and not gone.
            entries.add(Entry.of(found.id(), EventKind.RECORDED, effect + ":recorded", clock.instant(), report.actor())
                    .out("", recorded, null).transit(recorded).by(report.partyId()));
        }
        entries.add(Entry.of(found.id(), EventKind.IN, effect, clock.instant(), report.actor())
                .in(area.shed(), said.packages(), weight).at(area.shed(), area.nameKo(), said.location())
                .counted(said.packages(), found.packageUnit()).weighed(weight, found.weightUnit()).moved(said.movedAt(), null)
                .said(report.number(), said.basis() == null ? arriving.basis() : said.basis(), reason(said, arrives), guidance(area)).by(report.partyId()).transit(-arrives - recorded)
                .lies(later ? null : area.storageUntil(day).orElse(null), later || !area.kind().declareInTime() ? null : declareBy(day)));
        ledger.append(entries);
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, 'OPERATOR') on conflict do nothing")
                .params(found.id(), parties.byIdentifier(area.operator()).map(Parties.Party::id).orElse(report.partyId())).update();
        List<String> waiting = jdbc.sql("select declaration_number from cargo.reservations where consignment = ? and waits_for_goods "
                + "and released_at is null order by declaration_number").param(found.id()).query(String.class).list();
        if (!found.everIn() || !waiting.isEmpty()) {
            events.publishEvent(new GoodsCarriedIn(found.id(), area.shed(), report.number(), waiting));
        }
    }

    /** The 30th day after the carry-in, or the next working day (Art. 241(3), 8(3)). */
    private LocalDate declareBy(LocalDate day) {
        return calendar.onOrAfter(day.plusDays(parameters.on("filing.withinDays", day).value().intValueExact()));
    }

    private static String reason(MovementReport said, int arrives) {
        Reason reason = said.reason() != null ? said.reason() : arrives > 0 ? Reason.TRANSPORT : Reason.ARRIVAL;
        return Labels.text("movement.ledger.IN." + reason, Locale.KOREAN);
    }

    /** As UNI-PASS writes it. */
    private static String guidance(Area area) {
        return area.storageMonths() == null ? null : Labels.text("movement.guidance", Locale.KOREAN, area.nameKo(), area.storageMonths());
    }

    /** How what came from the voyage differs from what the manifest says of it. */
    private static List<String> odd(MovementReport said, Goods found, int arrives) {
        List<String> odd = new ArrayList<>();
        int came = found.came() + said.packages() - arrives;
        if (said.packages() > arrives && !found.recordedOnly()) {
            if (came > found.packages()) {
                odd.add("EXCESS");
            } else if (came < found.packages() && arrives == 0) {
                odd.add("SHORT");
            }
            if (arrives == 0 && found.plannedPlace() != null && !found.plannedPlace().equals(said.place())) {
                odd.add("ELSEWHERE");
            }
        }
        if (said.condition() != null) {
            odd.add("DAMAGE");
        }
        return odd;
    }
}
