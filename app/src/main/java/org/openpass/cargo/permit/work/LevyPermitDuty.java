package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitWork;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Books the duty that two officers have signed, and serves its notice. */
@Component
class LevyPermitDuty implements Worker<LevyPermitDuty.In, LevyPermitDuty.Out> {

    record In(String caseNumber) {
    }

    record Out() {
    }

    private final PermitWork permits;

    LevyPermitDuty(PermitWork permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.levyPermitDuty";
    }

    @Override
    public Class<In> input() {
        return In.class;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkPermit");
    }

    @Override
    public Out work(Job<In> job) {
        permits.levy(job.caseNumber());
        return new Out();
    }
}
