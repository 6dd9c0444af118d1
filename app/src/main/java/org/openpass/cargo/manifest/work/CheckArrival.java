package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.manifest.Gathering;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks whether the ship or aircraft has arrived; an arrival that is overdue is told to officers. */
@Component
class CheckArrival implements CaseWorker<CheckArrival.Out> {

    record Out(boolean arrived, @Nullable String arrivalDueAt) {
    }

    private final Gathering gathering;

    CheckArrival(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public String jobType() {
        return "cargo.checkArrival";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.acceptManifest");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return gathering.arrival(job.caseNumber()).map(due -> new Out(false, due.toString())).orElse(new Out(true, null));
    }
}
