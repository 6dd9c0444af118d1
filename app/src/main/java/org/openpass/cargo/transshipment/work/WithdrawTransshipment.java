package org.openpass.cargo.transshipment.work;

import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case of a declaration that its declarant took back. */
@Component
class WithdrawTransshipment implements CaseWorker<WithdrawTransshipment.Out> {

    record Out() {
    }

    private final Loading loading;

    WithdrawTransshipment(Loading loading) {
        this.loading = loading;
    }

    @Override
    public String jobType() {
        return "cargo.withdrawTransshipment";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        loading.withdrawn(job.caseNumber());
        return new Out();
    }
}
