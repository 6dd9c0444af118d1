package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.unloading.CarryInWatch;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks whether all is carried in, more time is asked for, or the time is over. */
@Component
class CheckCarryIn implements CaseWorker<CheckCarryIn.Out> {

    /** @param carryIn DONE, EXTENSION or AWAITED */
    record Out(String carryIn, @Nullable String carryInDueAt, @Nullable String carryInExtensionDueAt) {
    }

    private final CarryInWatch carryIn;
    private final OfficersGoal goals;

    CheckCarryIn(CarryInWatch carryIn, OfficersGoal goals) {
        this.carryIn = carryIn;
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "cargo.checkCarryIn";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.acceptUnloading");
    }

    @Override
    public Out work(Job<OfCase> job) {
        CarryInWatch.Look look = carryIn.look(job.caseNumber());
        return new Out(look.state().name(), look.dueAt().map(Object::toString).orElse(null),
                look.state() == CarryInWatch.State.EXTENSION ? goals.dueAt(job.caseNumber(), "clearance.change.goal") : null);
    }
}
