package org.openpass.cargo.manifest.work;

import org.openpass.cargo.manifest.Gathering;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.cargo.manifest.ManifestSelection;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/**
 * Says which part of the procedure the case is; notes it at its voyage, and a manifest that came late. Of a correction it finds which lines
 * are watched as they are to be, so that the officer who decides on it knows.
 */
@Component
class CheckManifest implements CaseWorker<CheckManifest.Out> {

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
    private final ManifestCorrections corrections;

    CheckManifest(Gathering gathering, ManifestSelection goals, ManifestCorrections corrections) {
        this.gathering = gathering;
        this.goals = goals;
        this.corrections = corrections;
    }

    @Override
    public String jobType() {
        return "cargo.checkManifest";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        Part part = gathering.begin(job.caseNumber());
        if (part == Part.CORRECTION) {
            corrections.select(job.caseNumber());
        }
        return new Out(part.name(), goals.dueAt(job.caseNumber()));
    }
}
