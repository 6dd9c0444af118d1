package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Fault;
import org.openpass.cargo.GoodsCarriedOut;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.engine.ProcessStarter;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of goods that stay beyond their storage period (Art. 208(1)), one a consignment and place. What leaves before it is sold ends
 * its case; what stays of it gets another one.
 */
@Service
public class OverdueCases {

    private static final String OWNER = "CONSIGNEE";
    private static final int OFFICE = 3;
    private static final int LONGEST = 500;
    private static final int TITLE = 200;

    private final OverdueRows rows;
    private final SaleRows sales;
    private final Ledger ledger;
    private final Consignments consignments;
    private final BondedAreas areas;
    private final Cases cases;
    private final FactsOfCases facts;
    private final ProcessStarter engine;
    private final AuditTrail audit;
    private final Clock clock;

    OverdueCases(OverdueRows rows, SaleRows sales, Ledger ledger, Consignments consignments, BondedAreas areas, Cases cases,
            FactsOfCases facts, ProcessStarter engine, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.sales = sales;
        this.ledger = ledger;
        this.consignments = consignments;
        this.areas = areas;
        this.cases = cases;
        this.facts = facts;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case of this number; the caller has applied Visibility. */
    public Optional<OverdueCase> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** What the case is about, as it lies there now. */
    public OverdueGoods goods(OverdueCase of) {
        return rows.goods(of.consignment(), of.place());
    }

    /** How often it was put up, first first, with who bid how much. */
    public List<SaleRound> rounds(String caseNumber) {
        return sales.rounds(caseNumber);
    }

    /** What became of the price; empty before it is settled. */
    public Optional<Settlement> settlement(String caseNumber) {
        return rows.settlement(caseNumber);
    }

    /** Opens a case for goods whose storage period has passed, unless something has changed meanwhile; its number. */
    @Transactional
    public Optional<String> openPassed(long consignment, String place) {
        ledger.lock(consignment);
        LocalDate today = Seoul.today(clock);
        return rows.candidate(consignment, place).filter(found -> found.storageUntil() != null && found.storageUntil().isBefore(today))
                .map(found -> open(found, OverdueCase.PASSED, null, "system"));
    }

    /**
     * An officer opens a case before the period has passed, for goods that cannot wait (Art. 208(1) nos. 1 to 5).
     *
     * @param number a cargo number, or the B/L under which they were recorded
     * @param ground one of {@link OverdueCase#EARLY}
     * @throws MovementRefused when something is wrong with it, all at once; or the place is of another office
     */
    @Transactional
    public String openEarly(String number, String place, String ground, String why, Actor officer) {
        if (!mayOpen(officer, place)) {
            throw new MovementRefused(MovementRefused.Reason.NO_SUCH_PLACE, List.of(Fault.of("place", "movement.place.unknown", place)));
        }
        List<Fault> faults = new ArrayList<>();
        Optional<OverdueRows.Candidate> found = named(number).flatMap(id -> {
            ledger.lock(id);
            return rows.candidate(id, place);
        });
        if (found.isEmpty()) {
            faults.add(Fault.of("cargoNumber", "overdue.goods.none", number == null ? "" : number));
        }
        if (!OverdueCase.EARLY.contains(ground == null ? "" : ground)) {
            faults.add(Fault.of("ground", "overdue.ground", String.join(", ", OverdueCase.EARLY)));
        }
        if (why == null || why.isBlank() || why.length() > LONGEST) {
            faults.add(Fault.of("why", "movement.text", String.valueOf(LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw new MovementRefused(MovementRefused.Reason.INVALID, faults);
        }
        String opened = open(found.orElseThrow(), ground, why.strip(), officer.name());
        audit.record(officer.name(), "overdue.opened", opened, place + " " + ground);
        return opened;
    }

    /** Whether the officer looks after cargo of the place's office. */
    public boolean mayOpen(Actor officer, String place) {
        return officer.roles().contains(Actor.Role.CARGO_OFFICER) && place != null && areas.on(place, Seoul.today(clock)).map(Area::office)
                .filter(office -> officer.national() || office.equals(officer.office())).isPresent();
    }

    private Optional<Long> named(String number) {
        return number != null && !number.isBlank() && consignments.find(Consignments.Key.bill(number)) instanceof Consignments.Answer.One one
                ? Optional.of(one.consignment().id()) : Optional.empty();
    }

    private String open(OverdueRows.Candidate found, String ground, String why, String by) {
        OverdueGoods goods = rows.goods(found.consignment(), found.place());
        String title = goods.goods() == null ? goods.number() : goods.goods().substring(0, Math.min(TITLE, goods.goods().length()));
        String office = areas.on(found.place(), Seoul.today(clock)).map(Area::office).orElse(found.place().substring(0, OFFICE));
        String number = cases.open(new Cases.NewCase(OverdueCase.KIND, "OG", rows.nextSubject(goods), title, office, "RECEIVED",
                goods.owner() == null ? List.of() : List.of(new Cases.Part(goods.owner(), OWNER))), by);
        rows.insert(number, found, ground, why, by);
        facts.begin(number, new CaseFacts(goods.consignee(), goods.owner(), false, null, null, List.of(), title, Set.of()));
        return number;
    }

    /** Something left: who sells it sells what is not there any more. By the sale itself it may. The consignment is locked. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(GoodsCarriedOut goods) {
        if (!SaleGround.KIND.equals(goods.kind())) {
            moved(goods.consignment(), goods.place());
        }
    }

    /**
     * Ends the case of what is not there any more without a carry-out, since it was destroyed or lost or its carry-in was taken back, and of
     * what was accepted for import and may leave.
     */
    @Transactional
    public void endShrunk(long consignment, String place) {
        ledger.lock(consignment);
        if (rows.shrunk(consignment, place)) {
            moved(consignment, place);
        }
    }

    private void moved(long consignment, String place) {
        rows.moved(consignment, place).ifPresent(number -> engine.publish(number, "goods-moved", "goods-moved:" + number, Map.of()));
    }
}
