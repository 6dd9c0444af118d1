package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.Acceptance;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Accepts the manifest with all its lines, or refuses it. */
@Component
class AcceptManifest implements CaseWorker<AcceptManifest.Out> {

    /** @param outcome ACCEPTED or REFUSED */
    record Out(String outcome) {
    }

    private final Acceptance acceptance;

    AcceptManifest(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String jobType() {
        return "cargo.acceptManifest";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.selectWatched");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(acceptance.conclude(job.caseNumber()));
    }
}
