package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.unloading.UnloadingAcceptance;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Accepts the unloading and sets the time for the carry-in, or refuses it. */
@Component
class AcceptUnloading implements CaseWorker<AcceptUnloading.Out> {

    /** @param outcome ACCEPTED or REFUSED */
    record Out(String outcome) {
    }

    private final UnloadingAcceptance acceptance;

    AcceptUnloading(UnloadingAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String jobType() {
        return "cargo.acceptUnloading";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkUnloading");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(acceptance.conclude(job.caseNumber()));
    }
}
