package org.openpass.cargo.unloading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementTaken;
import org.openpass.cargo.References;
import org.openpass.cargo.References.Of;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageFacts;
import org.openpass.cargo.Voyages;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What carriers declare to unload, and the more time for the carry-in that they ask for (Customs Act Art. 140(1), (4), (5)). */
@Service
public class Unloadings {

    private static final int LONGEST = 500;
    /** As many lines may be on their way into the ledger at once: who is the last of them cannot know that it is. */
    static final int NEARLY = 64;

    private final UnloadingRows rows;
    private final References references;
    private final ExtensionRows extensions;
    private final UnloadingChecks checks;
    private final Discrepancies discrepancies;
    private final Voyages voyages;
    private final Ledger ledger;
    private final Cases cases;
    private final VoyageFacts facts;
    private final Timeline timeline;
    private final Principals principals;
    private final Rights rights;
    private final Parameters parameters;
    private final ProcessStarter engine;
    private final Clock clock;

    Unloadings(UnloadingRows rows, References references, ExtensionRows extensions, UnloadingChecks checks, Discrepancies discrepancies,
            Voyages voyages, Ledger ledger, Cases cases, VoyageFacts facts, Timeline timeline, Principals principals, Rights rights,
            Parameters parameters, ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.extensions = extensions;
        this.checks = checks;
        this.discrepancies = discrepancies;
        this.voyages = voyages;
        this.ledger = ledger;
        this.cases = cases;
        this.facts = facts;
        this.timeline = timeline;
        this.principals = principals;
        this.rights = rights;
        this.parameters = parameters;
        this.engine = engine;
        this.clock = clock;
    }

    /** The unloading of this case; the caller has applied Visibility. */
    public Optional<Unloading> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The same where it is the actor's: the carrier's, or of who has its mandate. */
    public Optional<Unloading> mine(String caseNumber, Actor actor) {
        return rows.ofCase(caseNumber).filter(found -> actsFor(actor, found.partyId()));
    }

    /** The unloadings of a voyage, as they were declared; the caller has applied Visibility. */
    public List<Unloading> of(String mrn) {
        return rows.of(mrn);
    }

    /** Lines of a case, those that lack packages first. */
    public List<UnloadingLine> lines(String caseNumber, int most) {
        return rows.lines(caseNumber, most);
    }

    /** How many lines a case has. */
    public int count(String caseNumber) {
        return rows.count(caseNumber);
    }

    /** The extensions of a case, the first first. */
    public List<Extension> extensions(String caseNumber) {
        return extensions.of(caseNumber);
    }

    /** The articles of the Customs Act that were not kept in a case; for officers. */
    public List<String> breaches(String caseNumber) {
        return rows.breaches(caseNumber);
    }

    /** Who says a declaration of unloading, of whatever door: prepared now, under this reference. */
    public Sender sender(Actor actor, Door door, UnloadingRequest r) {
        return new Sender(actor, door, r.reference(), clock.instant(), ManifestIntake.digest("", Map.of("unloading", r.toString())));
    }

    /**
     * Declares an unloading: opens its case. The same of the same carrier again is answered as the first time.
     *
     * @return empty where there is no such voyage of the actor's
     * @throws UnloadingRefused with all that is wrong; nothing is kept
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Optional<Unloading> declare(UnloadingRequest r, Sender sender) {
        rights.require(sender.actor(), Right.FILE);
        Voyage voyage = voyages.find(r.mrn() == null ? "" : r.mrn()).filter(v -> v.carrierParty() != null && actsFor(sender.actor(),
                v.carrierParty())).orElse(null);
        if (voyage == null) {
            return Optional.empty();
        }
        rows.oneAtATime(voyage.mrn());
        Optional<String> before = references.caseOf(Of.UNLOADING, voyage.carrierParty(), r.reference(), sender.sha256(), other ->
                new UnloadingRefused(List.of(Fault.of("reference", "referenceTaken", r.reference(), rows.ofCase(other).orElseThrow().number()))));
        if (before.isPresent()) {
            return rows.ofCase(before.get());
        }
        UnloadingChecks.Read read = checks.read(r, voyage);
        return Optional.of(open(r, read, voyage, sender));
    }

    private Unloading open(UnloadingRequest r, UnloadingChecks.Read read, Voyage v, Sender sender) {
        String number = rows.next(v.office());
        String title = v.vessel() == null ? v.mrn() : v.voyage() == null ? v.vessel() : v.vessel() + " " + v.voyage();
        String caseNumber = cases.open(new Cases.NewCase(Unloading.KIND, "UL", number, title, v.office(), "RECEIVED",
                List.of(new Cases.Part(v.carrierParty(), "CARRIER"))), sender.actor().name());
        rows.insert(caseNumber, number, r, read.kind(), v.carrierParty(), sender, read.begins(), read.ends(), v.arrivalAcceptedAt() == null);
        if (rows.take(caseNumber, read.lines()) != read.lines().size()) {
            throw new UnloadingRefused(List.of(Fault.of("lines", "unloading.lines.none", v.mrn())));
        }
        facts.begin(caseNumber, v, title);
        return rows.ofCase(caseNumber).orElseThrow();
    }

    /** The last day until which more time may be asked for today, of an unloading whose time runs. */
    public LocalDate latest(Unloading unloading) {
        return unloading.carryInUntil().plusMonths(parameters.on("cargo.unloading.extensionMonths", Seoul.today(clock)).value().longValueExact());
    }

    /**
     * Asks for more time for the carry-in; the lines that are not all there say so (CAGB08).
     *
     * @param until the last day that is asked for, as {@code yyyy-mm-dd}
     * @return empty where there is no such case of the actor's
     * @throws UnloadingRefused with all that is wrong, also where nothing waits for a carry-in any more
     */
    @Transactional
    public Optional<Extension> askExtension(String caseNumber, String until, String reason, Actor actor) {
        rights.require(actor, Right.FILE);
        Optional<Unloading> found = mine(caseNumber, actor);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CaseFile file = cases.lock(caseNumber);
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        int missing = rows.missing(caseNumber);
        LocalDate day = checked(file, unloading, missing, until, reason);
        int round = extensions.ask(caseNumber, day, reason.strip(), actor.name());
        String effect = ExtensionRows.effect("asked", caseNumber, round);
        List<UnloadingLine> lacking = rows.lines(caseNumber, missing).stream().filter(line -> line.came() < line.packages()).toList();
        ledger.lock(lacking.stream().map(UnloadingLine::consignment).toList());
        for (int from = 0; from < lacking.size(); from += UnloadingAcceptance.CHUNK) {
            ledger.append(lacking.subList(from, Math.min(lacking.size(), from + UnloadingAcceptance.CHUNK)).stream().map(line -> Entry.of(
                    line.consignment(), EventKind.CARRY_IN_EXTENSION_ASKED, effect + line.consignment(), clock.instant(), actor.name())
                    .said(unloading.number(), null, null, null).by(unloading.partyId()).inCase(caseNumber)).toList());
        }
        timeline.add(caseNumber, "CARRY_IN_EXTENSION_ASKED", actor.name(), Audience.PARTY, Map.of("until", day.toString(), "reason",
                reason.strip()), effect);
        engine.publish(caseNumber, "carry-in-extension-asked", effect + "message", Map.of());
        return extensions.open(caseNumber);
    }

    private LocalDate checked(CaseFile file, Unloading unloading, int missing, String until, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (!unloading.accepted() || file.closedAt() != null || missing == 0 || file.status().equals("CARRY_IN_DISCREPANCY")) {
            faults.add(Fault.of("", "unloading.extension.none"));
        } else if (extensions.open(file.number()).isPresent()) {
            faults.add(Fault.of("", "unloading.extension.open"));
        } else if (unloading.carryInUntil().isBefore(Seoul.today(clock))) {
            faults.add(Fault.of("", "unloading.extension.late", unloading.carryInUntil().toString()));
        }
        LocalDate day = null;
        try {
            day = LocalDate.parse(until == null ? "" : until.strip());
        } catch (DateTimeParseException wrong) {
            faults.add(Fault.of("until", "unloading.extension.day"));
        }
        if (day != null && unloading.accepted() && (!day.isAfter(unloading.carryInUntil()) || day.isAfter(latest(unloading)))) {
            faults.add(Fault.of("until", "unloading.extension.until", unloading.carryInUntil().toString(), latest(unloading).toString()));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            faults.add(Fault.of("reason", "movement.text", String.valueOf(LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw new UnloadingRefused(faults);
        }
        return day;
    }

    /**
     * Goods came in, or that is taken back: differences from the manifest are noted or gone, and who waits for the last of an unloading goes on. No case is asked for, since
     * the caller holds the consignment.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void carriedIn(MovementTaken news) {
        if (news.way() == MovementReport.Way.OUT) {
            return;
        }
        discrepancies.moved(news.consignment(), news.report(), news.way() == MovementReport.Way.TAKE_BACK);
        rows.moved(news.consignment()).filter(caseNumber -> rows.nearlyIn(caseNumber, NEARLY)).ifPresent(caseNumber ->
                engine.publish(caseNumber, "all-carried-in", "carried-in:" + news.report(), Map.of()));
    }

    private boolean actsFor(Actor actor, long party) {
        return actor.partyId() != null && principals.of(actor.partyId()).includes(party, Unloading.KIND);
    }
}
