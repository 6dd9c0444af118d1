package org.openpass.declaration.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.declaration.Supplements;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads the deadline of the supplement again: when it was moved later the case waits on, else the request has lapsed. */
@Component
class CheckDeadline implements CaseWorker<CheckDeadline.Out> {

    record Out(boolean deadlineMoved, @Nullable String supplementDueAt) {
    }

    private final Supplements supplements;

    CheckDeadline(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public String jobType() {
        return "declaration.checkDeadline";
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.requestSupplement");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return supplements.movedOrLapse(job.caseNumber()).map(due -> new Out(true, due.toString()))
                .orElse(new Out(false, null));
    }
}
