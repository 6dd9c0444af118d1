package org.openpass.cargo.permit.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.permit.PermitWork;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks whether the work was reported, or the time of the permit is over. */
@Component
class CheckPermitWork implements CaseWorker<CheckPermitWork.Out> {

    record Out(boolean workOver, @Nullable String permitEndsAt) {
    }

    private final PermitWork permits;

    CheckPermitWork(PermitWork permits) {
        this.permits = permits;
    }

    @Override
    public String jobType() {
        return "cargo.checkPermitWork";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.grantPermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return permits.awaited(job.caseNumber()).map(ends -> new Out(false, ends.toString())).orElse(new Out(true, null));
    }
}
