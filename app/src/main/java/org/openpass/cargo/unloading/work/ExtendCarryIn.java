package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.unloading.CarryInWatch;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Does what was decided of more time for the carry-in. */
@Component
class ExtendCarryIn implements Worker<ExtendCarryIn.In, ExtendCarryIn.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkCarryIn");
    }

    @Override
    public Out work(Job<In> job) {
        carryIn.extend(job.caseNumber());
        return new Out();
    }
}
