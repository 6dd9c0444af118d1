package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitWork;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Takes a loss out of the stock, as it was judged. */
@Component
class SettleLoss implements CaseWorker<SettleLoss.Out> {

    record Out(boolean dutyOwed) {
    }

    private final PermitWork permits;

    SettleLoss(PermitWork permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.settleLoss";
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
        return new Out(permits.lost(job.caseNumber()));
    }
}
