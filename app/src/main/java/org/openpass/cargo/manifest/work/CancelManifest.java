package org.openpass.cargo.manifest.work;

import org.openpass.cargo.manifest.Acceptance;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case of a manifest that its carrier took back as a whole. */
@Component
class CancelManifest implements CaseWorker<CancelManifest.Out> {

    record Out() {
    }

    private final Acceptance acceptance;

    CancelManifest(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public String jobType() {
        return "cargo.cancelManifest";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        acceptance.cancel(job.caseNumber());
        return new Out();
    }
}
