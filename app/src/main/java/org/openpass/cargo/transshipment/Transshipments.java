package org.openpass.cargo.transshipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.access.Visibilities;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.References;
import org.openpass.cargo.References.Of;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parties declare and do: a transshipment or a return, another voyage for it, that it is taken back. */
@Service
public class Transshipments {

    private static final String DECLARANT = "DECLARANT";

    private final TransshipmentRows rows;
    private final References references;
    private final TransshipmentChecks checks;
    private final ReturnWithdrawals withdrawals;
    private final Cases cases;
    private final CaseList list;
    private final FactsOfCases facts;
    private final Visibilities visibilities;
    private final Rights rights;
    private final Parties parties;
    private final BondedAreas areas;
    private final Ledger ledger;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ProcessStarter engine;
    private final Clock clock;

    Transshipments(TransshipmentRows rows, References references, TransshipmentChecks checks, ReturnWithdrawals withdrawals, Cases cases, CaseList list,
            FactsOfCases facts, Visibilities visibilities, Rights rights, Parties parties, BondedAreas areas, Ledger ledger, Timeline timeline, AuditTrail audit,
            ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.checks = checks;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.list = list;
        this.facts = facts;
        this.visibilities = visibilities;
        this.rights = rights;
        this.parties = parties;
        this.areas = areas;
        this.ledger = ledger;
        this.timeline = timeline;
        this.audit = audit;
        this.engine = engine;
        this.clock = clock;
    }

    /** That of a case; the caller has applied Visibility. */
    public Optional<Transshipment> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The case, by its own number or that of the declaration, if the asker may see it; a stranger's and none look the same. */
    public Optional<CaseFile> seen(String number, Actor actor) {
        return list.find(visibilities.of(actor), rows.numbered(number, false).map(Transshipment::caseNumber).orElse(number))
                .filter(file -> file.kind().equals(Transshipment.KIND));
    }

    /** The last day on which what is declared today may be loaded. */
    public LocalDate longest() {
        return checks.longest();
    }

    /**
     * Declares one; the same reference with the same content again is the same. Its packages are nobody else's to declare from now on.
     *
     * @throws TransshipmentRefused with all that is wrong
     * @throws org.openpass.access.RightMissing when the person may not file for the party
     */
    @Transactional
    public Transshipment declare(NewTransshipment said, Actor actor) {
        rights.require(actor, Right.FILE);
        Optional<Transshipment> before = again(said, actor);
        if (before.isPresent()) {
            return before.get();
        }
        List<Fault> faults = new ArrayList<>();
        checks.said(said, faults);
        Optional<Consignment> goods = checks.goods(said.cargoNumber(), actor, faults);
        refuse(faults);
        ledger.lock(goods.orElseThrow().id());
        // A twin may have been first.
        Optional<Transshipment> twin = again(said, actor);
        if (twin.isPresent()) {
            return twin.get();
        }
        refuse(checks.standing(said, goods.get()));
        return open(said, goods.get(), actor);
    }

    private Optional<Transshipment> again(NewTransshipment said, Actor actor) {
        return references.caseOf(Of.TRANSSHIPMENT, actor.partyId(), said.reference(), said.sha256(), other ->
                TransshipmentRefused.now("referenceTaken", said.reference(), other)).flatMap(rows::ofCase);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw TransshipmentRefused.wrong(faults);
        }
    }

    private Transshipment open(NewTransshipment said, Consignment goods, Actor actor) {
        LocalDate today = Seoul.today(clock);
        String number = references.next("TS", "transshipment_numbers");
        String title = goods.goods() == null ? goods.cargoNumber() : goods.cargoNumber() + " " + goods.goods();
        String office = areas.on(said.place(), today).map(Area::office).orElseThrow();
        String caseNumber = cases.open(new Cases.NewCase(Transshipment.KIND, "TS", number, title, office, "RECEIVED", List.of(new Cases.Part(
                actor.partyId(), DECLARANT))), actor.name());
        if (!rows.insert(caseNumber, number, goods.id(), said, said.loadBy() == null ? checks.longest() : said.loadBy(), actor)) {
            throw TransshipmentRefused.now("referenceTaken", said.reference(), rows.referred(actor.partyId(), said.reference()));
        }
        facts.begin(caseNumber, new CaseFacts(parties.get(actor.partyId()).name(), actor.partyId(), false, null, null, List.of(), title, Set.of()));
        audit.record(actor.name(), "transshipment.declared", number, said.kind() + " " + goods.cargoNumber() + ": " + said.packages());
        return rows.ofCase(caseNumber).orElseThrow();
    }

    /**
     * Names another voyage abroad, while the loading is waited for.
     *
     * @return as it stands then; empty where the asker sees no such case
     * @throws TransshipmentRefused when there is no such voyage, or nothing is waited for
     */
    @Transactional
    public Optional<Transshipment> sailWith(String number, String voyage, Actor actor) {
        Optional<CaseFile> file = mine(number, actor);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        rights.require(actor, Right.CHANGE);
        cases.lock(file.get().number());
        Transshipment t = rows.ofCase(file.get().number()).orElseThrow();
        if (t.outcome() != null || t.gone() == t.packages()) {
            throw TransshipmentRefused.now("transshipment.over");
        }
        checks.voyage(voyage).ifPresent(fault -> refuse(List.of(fault)));
        ledger.lock(t.consignment());
        rows.voyage(t.caseNumber(), voyage);
        timeline.add(t.caseNumber(), "TRANSSHIPMENT_VOYAGE", actor.name(), Audience.PARTY, Map.of("voyage", voyage), "TRANSSHIPMENT_VOYAGE:"
                + clock.instant());
        audit.record(actor.name(), "transshipment.voyage", t.number(), voyage);
        return rows.ofCase(t.caseNumber());
    }

    /**
     * Takes it back before anything is loaded. A return is withdrawn with the approval of customs alone (Art. 250(1)), which this asks for,
     * as long as customs has not decided the return.
     *
     * @param reason of the withdrawal of a return; of others none is asked for
     * @return empty where the asker sees no such case
     * @throws TransshipmentRefused when it is a return that is decided or for which no reason is given, is over, or something is loaded
     */
    @Transactional
    public Optional<Transshipment> withdraw(String number, String reason, Actor actor) {
        Optional<CaseFile> file = mine(number, actor);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        rights.require(actor, Right.CHANGE);
        cases.lock(file.get().number());
        ledger.lock(rows.ofCase(file.get().number()).orElseThrow().consignment());
        Transshipment t = rows.ofCase(file.get().number()).orElseThrow();
        if (t.kind() == Transshipment.Kind.RETURN) {
            withdrawals.ask(t, reason, actor.name());
            return rows.ofCase(t.caseNumber());
        }
        if (t.outcome() != null || t.gone() > 0) {
            throw TransshipmentRefused.now("transshipment.over");
        }
        rows.concluded(t, "WITHDRAWN");
        audit.record(actor.name(), "transshipment.withdrawn", t.number(), "");
        engine.publish(t.caseNumber(), "transshipment-withdrawn", "transshipment-withdrawn:" + t.caseNumber(), Map.of());
        return rows.ofCase(t.caseNumber());
    }

    private Optional<CaseFile> mine(String number, Actor actor) {
        return actor.partyId() == null ? Optional.empty() : seen(number, actor);
    }

    /** A voyage left, or means to: who waits to load goes on, and finds what was left behind. Each report is news of its own. */
    @EventListener
    void reported(VoyageReported news) {
        if (news.what() == VoyageReported.What.DEPARTED) {
            rows.waitingFor(news.mrn()).forEach(caseNumber -> engine.publish(caseNumber, "loaded-aboard", "voyage-left:" + caseNumber + ":"
                    + news.mrn() + ":" + clock.instant(), Map.of()));
        }
    }
}
