package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.unloading.CarryInWatch;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Does what was decided of more time for the carry-in. */
@Component
class ExtendCarryIn implements CaseWorker<ExtendCarryIn.Out> {

    record Out() {
    }

    private final CarryInWatch carryIn;

    ExtendCarryIn(CarryInWatch carryIn) {
        this.carryIn = carryIn;
    }

    @Override
    public String jobType() {
        return "cargo.extendCarryIn";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkCarryIn");
    }

    @Override
    public Out work(Job<OfCase> job) {
        carryIn.extend(job.caseNumber());
        return new Out();
    }
}
