package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitWork;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Books the duty that two officers have signed, and serves its notice. */
@Component
class LevyPermitDuty implements CaseWorker<LevyPermitDuty.Out> {

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
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkPermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        permits.levy(job.caseNumber());
        return new Out();
    }
}
