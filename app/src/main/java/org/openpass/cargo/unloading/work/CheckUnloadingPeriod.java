package org.openpass.cargo.unloading.work;

import java.util.Set;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads the end of the period again: an extension or an outage may have moved it (Art. 140(3), 8(4)). */
@Component
class CheckUnloadingPeriod implements CaseWorker<CheckUnloadingPeriod.Out> {

    record Out(boolean periodOver, String periodEndsAt) {
    }

    private final AnswerPeriods periods;

    CheckUnloadingPeriod(AnswerPeriods periods) {
        this.periods = periods;
    }

    @Override
    public String jobType() {
        return "cargo.checkUnloadingPeriod";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkUnloading");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(periods.over(job.caseNumber()), periods.end(job.caseNumber()).toString());
    }
}
