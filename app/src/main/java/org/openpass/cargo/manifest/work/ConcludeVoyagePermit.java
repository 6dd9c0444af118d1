package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Grants a permit or refuses it; without an answer in time it is deemed granted (Art. 134(4), 136(5)). */
@Component
class ConcludeVoyagePermit implements CaseWorker<ConcludeVoyagePermit.Out> {

    /** @param outcome VOYAGE_PERMITTED or VOYAGE_REFUSED */
    record Out(String outcome) {
    }

    private final VoyagePermits permits;

    ConcludeVoyagePermit(VoyagePermits permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.concludeVoyagePermit";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkVoyagePermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(permits.conclude(job.caseNumber()));
    }
}
