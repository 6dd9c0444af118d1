package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks whether the list of what a ship takes with it is here, or how long it is waited for (Art. 136(2)). */
@Component
class CheckLoadingList implements CaseWorker<CheckLoadingList.Out> {

    /**
     * How long it is waited for.
     *
     * @param listAwaited whether it is
     * @param listDueAt until when; null where it is not
     */
    record Out(boolean listAwaited, @Nullable String listDueAt) {
    }

    private final VoyagePermits permits;

    CheckLoadingList(VoyagePermits permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.checkLoadingList";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.concludeVoyagePermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return permits.list(job.caseNumber()).map(due -> new Out(true, due.toString())).orElseGet(() -> new Out(false, null));
    }
}
