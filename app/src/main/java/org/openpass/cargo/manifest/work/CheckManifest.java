package org.openpass.cargo.manifest.work;

import org.openpass.cargo.manifest.Gathering;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Notes the case at its voyage, and a manifest that came late. */
@Component
class CheckManifest implements Worker<CheckManifest.In, CheckManifest.Out> {

    record In(String caseNumber) {
    }

    record Out() {
    }

    private final Gathering gathering;

    CheckManifest(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public String jobType() {
        return "cargo.checkManifest";
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
        gathering.begin(job.caseNumber());
        return new Out();
    }
}
