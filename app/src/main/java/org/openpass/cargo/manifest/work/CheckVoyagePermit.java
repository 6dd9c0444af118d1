package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads the period of the answer; the first time it begins it. */
@Component
class CheckVoyagePermit implements CaseWorker<CheckVoyagePermit.Out> {

    /**
     * How the period stands.
     *
     * @param voyageAnswerOver whether it is over without an answer
     * @param voyageAnswerDueAt when it is over; null where it is
     */
    record Out(boolean voyageAnswerOver, @Nullable String voyageAnswerDueAt) {
    }

    private final VoyagePermits permits;

    CheckVoyagePermit(VoyagePermits permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.checkVoyagePermit";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkManifest");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return permits.answer(job.caseNumber()).map(end -> new Out(false, end.toString())).orElseGet(() -> new Out(true, null));
    }
}
