package org.openpass.declaration.work;

import java.util.Set;
import org.openpass.declaration.Conclusions;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Withdraws or amends the declaration, or dismisses the request, in one transaction (Art. 250, 38(5)). */
@Component
class ConcludeChange implements CaseWorker<ConcludeChange.Out> {

    /** @param outcome APPROVED or DISMISSED */
    record Out(String outcome) {
    }

    private final Conclusions conclusions;

    ConcludeChange(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public String jobType() {
        return "declaration.concludeChange";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkChange");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(conclusions.conclude(job.caseNumber()));
    }
}
