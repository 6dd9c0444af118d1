package org.openpass.cargo.transshipment.work;

import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Closes the case of a declaration that its declarant took back. */
@Component
class WithdrawTransshipment implements Worker<WithdrawTransshipment.In, WithdrawTransshipment.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<In> job) {
        loading.withdrawn(job.caseNumber());
        return new Out();
    }
}
