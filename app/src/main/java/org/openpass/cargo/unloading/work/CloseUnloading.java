package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.unloading.CarryInWatch;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Compares what came into the place with the manifest. */
@Component
class CloseUnloading implements CaseWorker<CloseUnloading.Out> {

    record Out(boolean discrepanciesFound, String discrepancyDueAt) {
    }

    private final CarryInWatch carryIn;
    private final OfficersGoal goals;

    CloseUnloading(CarryInWatch carryIn, OfficersGoal goals) {
        this.carryIn = carryIn;
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "cargo.closeUnloading";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkCarryIn");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(carryIn.compare(job.caseNumber()), goals.dueAt(job.caseNumber(), "clearance.change.goal"));
    }
}
