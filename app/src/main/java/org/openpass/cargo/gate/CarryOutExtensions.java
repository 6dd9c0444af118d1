package org.openpass.cargo.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.access.Visibilities;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Fault;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party asks for longer time for the carry-out (Customs Act Art. 157-2 proviso, Enforcement Decree Art. 176-2). */
@Service
public class CarryOutExtensions {

    private static final int LONGEST_REASON = 2_000;

    private final CarryOutRows rows;
    private final CarryOutWatch watch;
    private final Cases cases;
    private final CaseList list;
    private final Visibilities visibilities;
    private final Rights rights;
    private final Parameters parameters;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ProcessStarter engine;
    private final Clock clock;

    CarryOutExtensions(CarryOutRows rows, CarryOutWatch watch, Cases cases, CaseList list, Visibilities visibilities, Rights rights,
            Parameters parameters, Timeline timeline, AuditTrail audit, ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.watch = watch;
        this.cases = cases;
        this.list = list;
        this.visibilities = visibilities;
        this.rights = rights;
        this.parameters = parameters;
        this.timeline = timeline;
        this.audit = audit;
        this.engine = engine;
        this.clock = clock;
    }

    /** The case if the asker may see it; a stranger's and none look the same. */
    public Optional<CaseFile> seen(String caseNumber, Actor actor) {
        return list.find(visibilities.of(actor), caseNumber).filter(file -> file.kind().equals(CarryOutCase.KIND));
    }

    /** The last day that may be wished for today, of a case whose time runs. */
    public LocalDate latest(CarryOutCase carryOut) {
        return carryOut.lastDay().plusDays(parameters.on("cargo.carryOut.extensionDays", Seoul.today(clock)).value().longValueExact());
    }

    /**
     * Asks for longer time.
     *
     * @param until the last day that is wished for
     * @param reason why the goods stay
     * @return the request; empty where the asker sees no such case
     * @throws CarryOutRefused when something is wrong with it, or the time is over, or a request is being decided
     * @throws org.openpass.access.RightMissing when the person may not ask customs to change anything
     */
    @Transactional
    public Optional<Extension> ask(String caseNumber, LocalDate until, String reason, Actor actor) {
        if (actor.partyId() == null || seen(caseNumber, actor).isEmpty()) {
            return Optional.empty();
        }
        rights.require(actor, Right.CHANGE);
        cases.lock(caseNumber);
        CarryOutCase carryOut = rows.ofCase(caseNumber).orElseThrow();
        if (rows.openExtension(caseNumber).isPresent()) {
            throw CarryOutRefused.now("carryOut.asked");
        }
        if (carryOut.outcome() != null || carryOut.lastDay() == null || carryOut.left() == 0 || over(caseNumber)) {
            throw CarryOutRefused.now("carryOut.over");
        }
        List<Fault> faults = new ArrayList<>();
        LocalDate latest = latest(carryOut);
        if (until == null || !until.isAfter(carryOut.lastDay()) || until.isAfter(latest)) {
            faults.add(Fault.of("until", "carryOut.until", carryOut.lastDay().toString(), latest.toString()));
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            faults.add(Fault.of("reason", "carryOut.reason", String.valueOf(LONGEST_REASON)));
        }
        if (!faults.isEmpty()) {
            throw CarryOutRefused.wrong(faults);
        }
        int round = rows.ask(caseNumber, until, why, actor.partyId(), actor.name());
        timeline.add(caseNumber, "CARRY_OUT_EXTENSION_ASKED", actor.name(), Audience.PARTY, Map.of("until", until.toString()),
                "CARRY_OUT_EXTENSION_ASKED:" + round);
        audit.record(actor.name(), "carryOut.extensionAsked", caseNumber, until.toString());
        engine.publish(caseNumber, "carry-out-extension-asked", "carry-out-extension:" + caseNumber + ":" + round, Map.of());
        return rows.openExtension(caseNumber);
    }

    /** Before the process has looked for the first time the ledger's day counts. */
    private boolean over(String caseNumber) {
        return rows.breach(caseNumber).isPresent() || watch.end(caseNumber).map(end -> !end.isAfter(clock.instant()))
                .orElseGet(() -> rows.ofCase(caseNumber).orElseThrow().lastDay().isBefore(Seoul.today(clock)));
    }
}
