package org.openpass.declaration.work;

import java.util.Set;
import org.openpass.declaration.ChangePeriods;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads the end of the period again: an extension or an outage may have moved it (Art. 250(5), Art. 8(4)). */
@Component
class CheckPeriod implements CaseWorker<CheckPeriod.Out> {

    record Out(boolean periodOver, String periodEndsAt) {
    }

    private final ChangePeriods periods;

    CheckPeriod(ChangePeriods periods) {
        this.periods = periods;
    }

    @Override
    public String jobType() {
        return "declaration.checkPeriod";
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkChange");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(periods.over(job.caseNumber()), periods.end(job.caseNumber()).toString());
    }
}
