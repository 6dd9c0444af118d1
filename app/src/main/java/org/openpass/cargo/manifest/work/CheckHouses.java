package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.manifest.Gathering;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Compares the houses of each master with its packages; what is missing is waited for until the time for it is over. */
@Component
class CheckHouses implements CaseWorker<CheckHouses.Out> {

    record Out(boolean housesAwaited, @Nullable String housesDueAt) {
    }

    private final Gathering gathering;

    CheckHouses(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public String jobType() {
        return "cargo.checkHouses";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkManifest");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return gathering.awaited(job.caseNumber()).map(due -> new Out(true, due.toString())).orElse(new Out(false, null));
    }
}
