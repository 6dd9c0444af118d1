package org.openpass.cargo;

import org.openpass.cargo.Reports.Settled;
import org.openpass.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges a report that waits, be it new or not, and writes into the ledger what it can. */
@Component
class MovementJudge {

    private final Reports reports;
    private final CarryIn carryIn;
    private final CarryOut carryOut;
    private final TakeBack takeBack;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    MovementJudge(Reports reports, CarryIn carryIn, CarryOut carryOut, TakeBack takeBack, Signals signals, ApplicationEventPublisher events) {
        this.reports = reports;
        this.carryIn = carryIn;
        this.carryOut = carryOut;
        this.takeBack = takeBack;
        this.signals = signals;
        this.events = events;
    }

    /**
     * Settles the report, or says why it goes on waiting.
     *
     * @throws IllegalStateException when somebody else settled it meanwhile: nothing must be done a second time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Report report) {
        Settled settled = switch (report.said().way()) {
            case IN -> carryIn.judge(report);
            case OUT -> carryOut.judge(report);
            case TAKE_BACK -> takeBack.judge(report);
        };
        if (!reports.settle(report.number(), settled)) {
            throw new IllegalStateException("Report " + report.number() + " was settled by somebody else");
        }
        if (settled.state() != Report.State.WAITING && report.door() == Intake.Door.EDIFACT) {
            events.publishEvent(new JudgedLater(JudgedLater.What.MOVEMENT, report.number()));
        }
        if (settled.state() == Report.State.TAKEN && settled.consignment() != null) {
            events.publishEvent(new MovementTaken(settled.consignment(), report.said().place(), report.said().way(), report.number()));
            signals.notify(WaitingReports.CHANNEL, WaitingReports.moved(settled.consignment(), report.said().place()));
        }
    }
}
