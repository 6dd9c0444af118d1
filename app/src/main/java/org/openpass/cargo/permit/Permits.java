package org.openpass.cargo.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties.Party;
import org.openpass.access.Parties;
import org.openpass.access.Principals;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CargoHolds;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.References.Of;
import org.openpass.cargo.References;
import org.openpass.cargo.TrackedCargo;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.Warehouses;
import org.openpass.cargo.permit.PermitKind.Matter;
import org.openpass.cargo.permit.PermitRefused.Reason;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
import org.openpass.casework.Timeline;
import org.openpass.collection.Levy;
import org.openpass.engine.ProcessStarter;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes applications for what is done with foreign goods, reports of losses, and reports of the work (Decree Art. 175 to 183). Who may
 * name goods sees them; of a loss the operator of the place reports (Decree Art. 180(2)), or a cargo officer of its office who found it.
 */
@Service
public class Permits {

    private static final String BREACH = "Customs Act Art. 277(4)1";

    private final PermitRows rows;
    private final References references;
    private final PermitWork work;
    private final CargoSight sights;
    private final TrackedCargo tracked;
    private final Consignments consignments;
    private final Ledger ledger;
    private final CargoHolds holds;
    private final Voyages voyages;
    private final Warehouses warehouses;
    private final BondedAreas areas;
    private final Parties parties;
    private final Principals principals;
    private final Rights rights;
    private final Cases cases;
    private final FactsOfCases facts;
    private final Timeline timeline;
    private final ProcessStarter engine;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Permits(PermitRows rows, References references, PermitWork work, CargoSight sights, TrackedCargo tracked, Consignments consignments,
            Ledger ledger, CargoHolds holds, Voyages voyages, Warehouses warehouses, BondedAreas areas, Parties parties, Principals principals, Rights rights,
            Cases cases, FactsOfCases facts, Timeline timeline, ProcessStarter engine, Parameters parameters, AuditTrail audit, JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.references = references;
        this.work = work;
        this.sights = sights;
        this.tracked = tracked;
        this.consignments = consignments;
        this.ledger = ledger;
        this.holds = holds;
        this.voyages = voyages;
        this.warehouses = warehouses;
        this.areas = areas;
        this.parties = parties;
        this.principals = principals;
        this.rights = rights;
        this.cases = cases;
        this.facts = facts;
        this.timeline = timeline;
        this.engine = engine;
        this.parameters = parameters;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The last day until which a permit may be asked for today. */
    public LocalDate longest() {
        LocalDate today = Seoul.today(clock);
        return today.plusMonths(months(today));
    }

    private int months(LocalDate today) {
        return parameters.on("cargo.permit.months", today).value().intValueExact();
    }

    /** The permit of a case; the caller has applied Visibility. */
    public Optional<Permit> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The permit of this number; the caller applies Visibility to its case. */
    public Optional<Permit> byNumber(String number) {
        return rows.byNumber(number);
    }

    /** Packages that were carried out by a permit and are not back. */
    @Transactional(readOnly = true)
    public int notBack(Permit permit) {
        return work.notBack(permit);
    }

    /** Whether the actor may report what became of the goods: who applied, or acts for it. */
    public boolean mayReport(Permit permit, Actor actor) {
        return permit.runs() && permit.reportedAt() == null && permit.owed() == null && actor.partyId() != null
                && principals.of(actor.partyId()).includes(permit.applicant(), Permit.KIND);
    }

    /**
     * Takes an application or a report and opens its case; the same again is the one that was taken.
     *
     * @throws PermitRefused when nothing was kept
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Permit apply(PermitApplication asked, Actor actor) {
        return apply(asked, List.of(), actor);
    }

    /** The same, with what could not even be read, which is told together with all else. */
    @Transactional
    public Permit apply(PermitApplication asked, List<Fault> unread, Actor actor) {
        if (!actor.officer()) {
            rights.require(actor, Right.FILE);
        }
        LocalDate today = Seoul.today(clock);
        PermitApplication said = PermitTidy.of(asked);
        List<Fault> faults = PermitChecks.merged(unread, PermitChecks.of(said, today, months(today)));
        refuse(faults);
        long id = goods(said, actor);
        Area area = said.place() == null ? null : areas.on(said.place(), today).orElseThrow(() -> unknown("place", "permit.place.unknown",
                said.place()));
        Long operator = area == null || area.operator() == null ? null : parties.byIdentifier(area.operator()).map(Party::id).orElse(null);
        long applicant = applicant(said, actor, area, operator);
        references.oneAtATime(Of.PERMIT, applicant, said.reference());
        String sha256 = ManifestIntake.digest(json.writeValueAsString(said), Map.of());
        Optional<String> before = references.caseOf(Of.PERMIT, applicant, said.reference(), sha256, other -> new PermitRefused(
                Reason.REFERENCE_TAKEN, List.of(Fault.of("reference", "permit.reference.taken", said.reference(),
                rows.ofCase(other).orElseThrow().number()))));
        if (before.isPresent()) {
            return rows.ofCase(before.get()).orElseThrow();
        }
        if (said.kind().matter() == Matter.DESTROYED) {
            ledger.lock(id);
        }
        Consignment consignment = consignments.find(id).orElseThrow();
        if (said.kind().matter() == Matter.PERMIT) {
            refuse(holds.why(id, said.place()).map(why -> List.of(Fault.of("cargoNumber", "permit.held", why))).orElse(List.of()));
        }
        refuse(PermitChecks.atThePlace(said, consignment, ledger.at(id), rows.released(id)));
        return open(said, sha256, consignment, applicant, operator, area, actor);
    }

    private Permit open(PermitApplication said, String sha256, Consignment consignment, long applicant, Long operator, Area area, Actor actor) {
        String number = references.next("PM", "permit_numbers");
        String goods = consignment.goods() == null ? consignment.bill() : consignment.goods();
        List<Cases.Part> parts = new ArrayList<>(List.of(new Cases.Part(applicant, "APPLICANT")));
        if (operator != null && operator != applicant) {
            parts.add(new Cases.Part(operator, "OPERATOR"));
        }
        String caseNumber = cases.open(new Cases.NewCase(Permit.KIND, "BP", number, goods, area == null ? office(consignment) : area.office(),
                "RECEIVED", parts), actor.name());
        rows.insert(caseNumber, number, consignment.id(), applicant, operator, actor.name(), said, sha256);
        facts.begin(caseNumber, new CaseFacts(parties.get(applicant).name(), applicant, false, null, null, List.of(), goods, Set.of()));
        audit.record(actor.name(), "permit.applied", number, said.kind() + " " + said.cargoNumber());
        Permit permit = rows.ofCase(caseNumber).orElseThrow();
        if (said.kind().matter() == Matter.DESTROYED) {
            destroyed(permit, actor);
        }
        return permit;
    }

    /** They are gone, whatever is decided of it: out of the stock, a breach, and duty at once (Art. 160(2), 277(4)1). */
    private void destroyed(Permit permit, Actor actor) {
        ledger.append(List.of(Entry.of(permit.consignment(), EventKind.DESTROYED, "permit:" + permit.caseNumber(), clock.instant(), actor.name())
                .out(permit.said().place(), permit.said().packages(), PermitWork.share(work.lies(permit), permit.said().packages())).said(permit.number(), null, permit.said().reason(), null)
                .inCase(permit.caseNumber())));
        rows.breach(permit.caseNumber(), permit.consignment(), BREACH, parameters.on("fine.works", Seoul.today(clock)).value().longValueExact());
        rows.owed(permit.caseNumber(), new Permit.Owed(Levy.Ground.DESTROYED, "Customs Act Art. 160(2)", permit.said().packages(),
                permit.said().happenedOn(), permit.operator(), null, null, null, null, null));
    }

    private String office(Consignment consignment) {
        return voyages.find(consignment.mrn()).map(Voyage::office).orElseThrow();
    }

    /** A consignment that the actor sees; a stranger's is none. */
    private long goods(PermitApplication said, Actor actor) {
        List<Long> ids = tracked.ids(sights.of(actor), CargoKey.of(said.cargoNumber(), null), 2);
        Consignment found = ids.size() == 1 ? consignments.find(ids.getFirst()).orElse(null) : null;
        if (found == null || found.kind() == Consignment.Kind.MASTER || said.place() == null && found.mrn() == null) {
            throw unknown("cargoNumber", "permit.cargo.unknown", said.cargoNumber());
        }
        return found.id();
    }

    private long applicant(PermitApplication said, Actor actor, Area area, Long operator) {
        if (said.kind().matter() != Matter.PERMIT) {
            boolean found = said.kind().matter() == Matter.DESTROYED && actor.roles().contains(Actor.Role.CARGO_OFFICER)
                    && (actor.national() || area.office().equals(actor.office()));
            if (operator == null || !found && warehouses.one(actor, area.shed()).isEmpty()) {
                throw unknown("place", "permit.place.unknown", said.place());
            }
            return operator;
        }
        if (actor.partyId() == null) {
            throw unknown("applicant", "permit.applicant", "");
        }
        return said.applicant() == null ? actor.partyId() : parties.byIdentifier(said.applicant()).map(Party::id)
                .filter(id -> principals.of(actor.partyId()).includes(id, Permit.KIND))
                .orElseThrow(() -> unknown("applicant", "permit.applicant", said.applicant()));
    }

    /**
     * Reports what became of the goods; again, it is as it was.
     *
     * @return empty where there is no such permit that the actor may report of
     * @throws PermitRefused with all that is wrong
     */
    @Transactional
    public Optional<Permit> report(String number, WorkReport asked, Actor actor) {
        return report(number, asked, List.of(), actor);
    }

    /** The same, with what could not even be read. */
    @Transactional
    public Optional<Permit> report(String number, WorkReport asked, List<Fault> unread, Actor actor) {
        Optional<Permit> found = rows.byNumber(number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        cases.lock(found.get().caseNumber());
        Permit permit = rows.byNumber(number).orElseThrow();
        WorkReport said = PermitTidy.of(asked);
        if (!mayReport(permit, actor)) {
            return actor.partyId() != null && said.equals(permit.work())
                    && principals.of(actor.partyId()).includes(permit.applicant(), Permit.KIND) ? Optional.of(permit) : Optional.empty();
        }
        rights.require(actor, Right.FILE);
        int lies = work.lies(permit).packages();
        refuse(PermitChecks.merged(unread, PermitChecks.of(said, permit, new PermitChecks.Goods(work.notBack(permit), lies,
                consignments.find(permit.consignment()).orElseThrow().declared(), work.outside(permit)), Seoul.today(clock))));
        rows.reported(permit.caseNumber(), said, actor.name());
        timeline.add(permit.caseNumber(), "WORK_REPORTED", actor.name(), Audience.PARTY, Map.of(), "WORK_REPORTED");
        audit.record(actor.name(), "permit.reported", number, "");
        engine.publish(permit.caseNumber(), "work-reported", "work:" + number, Map.of());
        return rows.byNumber(number);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new PermitRefused(Reason.INVALID, faults);
        }
    }

    private static PermitRefused unknown(String field, String code, String arg) {
        return new PermitRefused(Reason.UNKNOWN, List.of(Fault.of(field, code, arg)));
    }
}
