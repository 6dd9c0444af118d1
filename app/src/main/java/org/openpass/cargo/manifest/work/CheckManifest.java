package org.openpass.cargo.manifest.work;

import org.openpass.cargo.manifest.Gathering;
import org.openpass.cargo.manifest.ManifestSelection;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Says which part of the procedure the case is; notes it at its voyage, and a manifest that came late. */
@Component
class CheckManifest implements Worker<CheckManifest.In, CheckManifest.Out> {

    record In(String caseNumber) {
    }

    /**
     * What the process goes on with.
     *
     * @param manifestPart ORIGINAL, CORRECTION, DEPARTURE or PERMIT_PORT
     * @param reviewDueAt by when it should be decided
     */
    record Out(String manifestPart, String reviewDueAt) {
    }

    private final Gathering gathering;
    private final ManifestSelection goals;

    CheckManifest(Gathering gathering, ManifestSelection goals) {
        this.gathering = gathering;
        this.goals = goals;
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
        return new Out(gathering.begin(job.caseNumber()).name(), goals.dueAt(job.caseNumber()));
    }
}
