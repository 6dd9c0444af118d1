package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.ManifestSelection;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Selects the lines that are to be watched, and says whether an officer selection the manifest. */
@Component
class SelectWatched implements CaseWorker<SelectWatched.Out> {

    record Out(boolean reviewNeeded, String reviewDueAt) {
    }

    private final ManifestSelection selection;

    SelectWatched(ManifestSelection selection) {
        this.selection = selection;
    }

    @Override
    public String jobType() {
        return "cargo.selectWatched";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkHouses");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(selection.needed(job.caseNumber()), selection.dueAt(job.caseNumber()));
    }
}
