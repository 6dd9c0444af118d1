package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Grants a permit or refuses it; without an answer in time it is deemed granted (Art. 134(4), 136(5)). */
@Component
class ConcludeVoyagePermit implements Worker<ConcludeVoyagePermit.In, ConcludeVoyagePermit.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
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
    public Out work(Job<In> job) {
        return new Out(permits.conclude(job.caseNumber()));
    }
}
