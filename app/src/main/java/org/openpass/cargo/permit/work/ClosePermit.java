package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitWork;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Ends a permit: what was reported goes into the ledger. */
@Component
class ClosePermit implements CaseWorker<ClosePermit.Out> {

    record Out(boolean dutyOwed) {
    }

    private final PermitWork permits;

    ClosePermit(PermitWork permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.closePermit";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkPermitWork");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(permits.close(job.caseNumber()));
    }
}
