package org.openpass.cargo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.MovementRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carry-in and carry-out as the operators of bonded areas report them (Customs Act Art. 157(1), 199(1), Decree Art. 176). What can be
 * stands in the ledger at once; what came too early waits; what may not be is refused, and all of it is kept as it was said.
 */
@Service
public class Movements {

    private final Reports reports;
    private final MovementJudge judge;
    private final Warehouses warehouses;
    private final Rights rights;
    private final JsonMapper json;
    private final Clock clock;

    Movements(Reports reports, MovementJudge judge, Warehouses warehouses, Rights rights, JsonMapper json, Clock clock) {
        this.reports = reports;
        this.judge = judge;
        this.warehouses = warehouses;
        this.rights = rights;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a report. The same of the same sender again is answered as the first time.
     *
     * @throws MovementRefused when nothing of it was kept
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Report take(MovementReport report, Intake.Sender sender) {
        rights.require(sender.actor(), Right.FILE);
        MovementReport said = TidyReport.of(report);
        List<Fault> faults = MovementChecks.of(said, sender, clock.instant());
        if (!faults.isEmpty()) {
            throw new MovementRefused(Reason.INVALID, faults);
        }
        warehouses.reports(sender.actor(), said.place(), said.movedAt()).orElseThrow(() -> new MovementRefused(Reason.NO_SUCH_PLACE,
                List.of(Fault.of("place", "movement.place.unknown", said.place()))));
        Optional<Report> before = reports.byReference(sender.actor().partyId(), sender.reference());
        if (before.isPresent()) {
            return same(before.get(), sender);
        }
        Optional<String> kept = reports.keep(said, sender);
        if (kept.isEmpty()) {
            return same(reports.byReference(sender.actor().partyId(), sender.reference()).orElseThrow(() -> new MovementRefused(
                    Reason.INVALID, List.of(Fault.of("number", "movement.number.taken", said.number())))), sender);
        }
        judge.settle(reports.find(kept.get()).orElseThrow());
        return reports.find(kept.get()).orElseThrow();
    }

    private Report same(Report before, Intake.Sender sender) {
        if (!reports.sameContent(before.partyId(), before.reference(), sender.sha256())) {
            throw new MovementRefused(Reason.REFERENCE_TAKEN, List.of(Fault.of("reference", "movement.reference.taken",
                    before.reference(), before.number())));
        }
        return before;
    }

    /** Who says a report, of whatever door: prepared now, under this reference. */
    public Intake.Sender sender(Actor actor, Intake.Door door, String reference, MovementReport report) {
        return new Intake.Sender(actor, door, reference == null ? null : reference.strip(), clock.instant(), sha256(report));
    }

    /** The content of a report, however its fields were ordered and spaced. */
    public String sha256(MovementReport report) {
        return ManifestIntake.digest(json.writeValueAsString(TidyReport.of(report)), Map.of());
    }

    /** By its number, for the work that goes on after it. */
    public Optional<Report> find(String number) {
        return reports.find(number);
    }

    /** A report of the actor's own, by its number; empty where there is none that the actor may see. */
    @Transactional(readOnly = true)
    public Optional<Report> find(String number, Actor actor) {
        return actor.partyId() == null ? Optional.empty() : reports.find(number)
                .filter(report -> warehouses.mine(actor).contains(report.partyId())
                        || warehouses.place(actor, report.said().place(), clock.instant()).isPresent());
    }
}
