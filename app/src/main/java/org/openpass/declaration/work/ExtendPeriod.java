package org.openpass.declaration.work;

import java.util.Set;
import org.openpass.declaration.ChangePeriods;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Tells the process until when the officer extended the period; the decision did it (Art. 250(5)). */
@Component
class ExtendPeriod implements CaseWorker<ExtendPeriod.Out> {

    record Out(String periodEndsAt) {
    }

    private final ChangePeriods periods;

    ExtendPeriod(ChangePeriods periods) {
        this.periods = periods;
    }

    @Override
    public String jobType() {
        return "declaration.extendPeriod";
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkChange");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(periods.end(job.caseNumber()).toString());
    }
}
