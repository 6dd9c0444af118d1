package org.openpass.cargo.gate.work;

import org.jspecify.annotations.Nullable;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.gate.CarryOutWatch;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks how much of the goods has left and whether their time is over; closes the case where it ends. */
@Component
class WatchCarryOut implements CaseWorker<WatchCarryOut.Out> {

    private static final String GOAL = "clearance.change.goal";

    record Out(CarryOutWatch.Standing carryOutStanding, @Nullable String carryOutDueAt, String carryOutDecisionDueAt) {
    }

    private final CarryOutWatch watch;
    private final OfficersGoal goal;

    WatchCarryOut(CarryOutWatch watch, OfficersGoal goal) {
        this.watch = watch;
        this.goal = goal;
    }

    @Override
    public String jobType() {
        return "cargo.watchCarryOut";
    }

    @Override
    public Out work(Job<OfCase> job) {
        CarryOutWatch.Watched watched = watch.watch(job.caseNumber());
        return new Out(watched.standing(), watched.dueAt() == null ? null : watched.dueAt().toString(), goal.dueAt(job.caseNumber(), GOAL));
    }
}
