package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.ManifestSelection;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Selects the lines that are to be watched, and says whether an officer selection the manifest. */
@Component
class SelectWatched implements Worker<SelectWatched.In, SelectWatched.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
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
    public Out work(Job<In> job) {
        return new Out(selection.needed(job.caseNumber()), selection.dueAt(job.caseNumber()));
    }
}
