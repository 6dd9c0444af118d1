package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.MovedGoods.Goods;
import org.openpass.cargo.MovementReport.Reason;
import org.openpass.cargo.RemovalGround.Ground;
import org.openpass.cargo.Reports.Settled;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Goods leave a bonded area (Customs Act Art. 157(1), Decree Art. 176(2)) by what lets them: an accepted declaration, a transport, a
 * permit, a transshipment, a sale, an order. Without such a ground none leaves (Art. 248(3)), and never more than it still lets.
 */
@Component
class CarryOut {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** Grounds by which goods are under way until they come in elsewhere, or back. */
    private static final Set<String> GO_ON = Set.of("TRANSPORT", "ORDER", "PERMIT");

    private final MovedGoods goods;
    private final Ledger ledger;
    private final List<RemovalGround> grounds;
    private final List<RemovalBar> bars;
    private final BondedAreas areas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Judges by all that lets goods leave, and all that keeps them whatever lets them.
     *
     * @param grounds one a kind
     */
    CarryOut(MovedGoods goods, Ledger ledger, List<RemovalGround> grounds, List<RemovalBar> bars, BondedAreas areas,
            ApplicationEventPublisher events, Clock clock) {
        this.goods = goods;
        this.ledger = ledger;
        this.grounds = grounds;
        this.bars = bars;
        this.areas = areas;
        this.events = events;
        this.clock = clock;
    }

    /** A ground and who keeps it. */
    record Found(RemovalGround keeper, Ground ground) {
    }

    Settled judge(Report report) {
        return goods.judged(report.said(), found -> out(report, found));
    }

    private Settled out(Report report, Goods found) {
        MovementReport said = report.said();
        if (found.held() != null) {
            return Settled.refused(found.id(), "cargoNumber", "movement.held", found.held());
        }
        Optional<Fault> barred = bars.stream().flatMap(bar -> bar.of(found.id()).stream()).findFirst();
        if (barred.isPresent()) {
            return Settled.refused(found.id(), barred.get().field(), barred.get().code(), barred.get().args().toArray());
        }
        if (found.here() < said.packages()) {
            // A person sees what lies there; messages overtake each other.
            return report.door() == Intake.Door.FORM ? Settled.refused(found.id(), "packages", "movement.packages.here", found.here())
                    : Settled.waits(found.id(), "packages", "movement.waits.goods", found.here());
        }
        // Operators say minutes.
        if (said.movedAt().truncatedTo(ChronoUnit.MINUTES).isBefore(found.hereSince().truncatedTo(ChronoUnit.MINUTES))) {
            return Settled.refused(found.id(), "movedAt", "movement.movedAt.beforeIn", MOMENT.format(found.hereSince().atZone(Seoul.ZONE)));
        }
        List<Found> able = said.basis() == null ? able(found.id(), said.place()) : named(said.basis()).stream().toList();
        if (able.size() > 1) {
            return Settled.refused(found.id(), "basis", "movement.basis.several");
        }
        if (able.isEmpty()) {
            return said.basis() == null ? Settled.refused(found.id(), "basis", "movement.basis.none")
                    : report.door() == Intake.Door.EDIFACT ? Settled.waits(found.id(), "basis", "movement.waits.ground", said.basis())
                    : Settled.refused(found.id(), "basis", "movement.notPermitted", said.basis());
        }
        Ground ground = able.getFirst().ground();
        if (ground.consignment() != found.id() || !isFrom(ground, said.place())) {
            return Settled.refused(found.id(), "basis", "movement.basis.otherCargo", ground.basis());
        }
        if (ground.refusal() != null) {
            return Settled.refused(found.id(), "basis", ground.refusal(), ground.basis());
        }
        Optional<String> late = able.getFirst().keeper().refuses(ground, said.movedAt().truncatedTo(ChronoUnit.MINUTES));
        if (late.isPresent()) {
            return Settled.refused(found.id(), "basis", late.get(), ground.basis());
        }
        if (grounds.stream().anyMatch(other -> other != able.getFirst().keeper() && other.alone(found.id(), said.place()))) {
            return Settled.refused(found.id(), "basis", "movement.sold", ground.basis());
        }
        if (said.packages() > ground.left()) {
            return Settled.refused(found.id(), "packages", "movement.packages.permitted", ground.left(), ground.basis());
        }
        ledger.append(List.of(entry(report, found, ground)));
        able.getFirst().keeper().left(ground, said.packages(), report.number());
        events.publishEvent(new GoodsCarriedOut(found.id(), said.place(), ground.kind(), said.packages(), report.number()));
        return Settled.taken(found.id(), ground.basis(), List.of());
    }

    private Entry entry(Report report, Goods found, Ground ground) {
        MovementReport said = report.said();
        BigDecimal weight = found.weightOut(said.packages(), said.weight());
        boolean goesOn = GO_ON.contains(ground.kind());
        return Entry.of(found.id(), EventKind.OUT, "out:" + report.number(), clock.instant(), report.actor())
                .out(said.place(), said.packages(), weight)
                .at(said.place(), areas.on(said.place(), Seoul.day(said.movedAt())).map(Area::nameKo).orElse(null), said.location())
                .counted(said.packages(), found.packageUnit()).weighed(weight, found.weightUnit()).moved(said.movedAt(), null)
                .said(report.number(), ground.basis(), reason(ground), null).by(report.partyId())
                .declaration(ground.kind().equals("DECLARATION") ? ground.basis() : null).transit(goesOn ? said.packages() : 0);
    }

    private static String reason(Ground ground) {
        Reason reason = ground.kind().equals("DECLARATION") ? Reason.IMPORT : Reason.valueOf(ground.kind());
        return Labels.text("movement.ledger.OUT." + reason, Locale.KOREAN);
    }

    /** The ground of this number, with its row locked. */
    Optional<Found> named(String basis) {
        return grounds.stream().flatMap(each -> each.of(basis).map(ground -> new Found(each, ground)).stream()).findFirst();
    }

    private List<Found> able(long consignment, String place) {
        return grounds.stream().flatMap(each -> each.able(consignment).stream().filter(ground -> isFrom(ground, place))
                .map(ground -> new Found(each, ground))).toList();
    }

    private static boolean isFrom(Ground ground, String place) {
        return ground.place() == null || ground.place().equals(place);
    }
}
