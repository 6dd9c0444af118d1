package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.unloading.CarryInWatch;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case of an unloading. */
@Component
class EndUnloading implements CaseWorker<EndUnloading.Out> {

    record Out() {
    }

    private final CarryInWatch carryIn;

    EndUnloading(CarryInWatch carryIn) {
        this.carryIn = carryIn;
    }

    @Override
    public String jobType() {
        return "cargo.endUnloading";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.closeUnloading");
    }

    @Override
    public Out work(Job<OfCase> job) {
        carryIn.end(job.caseNumber());
        return new Out();
    }
}
