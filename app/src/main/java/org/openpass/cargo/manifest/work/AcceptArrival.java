package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.Acceptance;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Accepts the report of arrival, from when goods may be unloaded; closes the case. */
@Component
class AcceptArrival implements CaseWorker<AcceptArrival.Out> {

    record Out() {
    }

    private final Acceptance acceptance;

    AcceptArrival(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String jobType() {
        return "cargo.acceptArrival";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkArrival");
    }

    @Override
    public Out work(Job<OfCase> job) {
        acceptance.arrival(job.caseNumber());
        return new Out();
    }
}
