package org.openpass.cargo.gate.work;

import java.util.Set;
import org.openpass.cargo.gate.CarryOutWatch;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Closes the case of a carry-out where all has left or the permission ended. */
@Component
class CloseCarryOut implements Worker<CloseCarryOut.In, CloseCarryOut.Out> {

    record In(String caseNumber) {
    }

    record Out(CarryOutWatch.Outcome carryOutOutcome) {
    }

    private final CarryOutWatch watch;

    CloseCarryOut(CarryOutWatch watch) {
        this.watch = watch;
    }

    @Override
    public String jobType() {
        return "cargo.closeCarryOut";
    }

    @Override
    public Class<In> input() {
        return In.class;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.watchCarryOut");
    }

    @Override
    public Out work(Job<In> job) {
        return new Out(watch.close(job.caseNumber()));
    }
}
