package org.openpass.declaration.work;

import org.openpass.casework.Cases;
import org.openpass.declaration.Change;
import org.openpass.declaration.ChangePeriods;
import org.openpass.declaration.Changes;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Tells whether a request needs approval, and by when it is answered (Art. 250(4), 38(5)). */
@Component
class CheckChange implements CaseWorker<CheckChange.Out> {

    record Out(boolean approvalNeeded, String decisionDueAt, String periodEndsAt) {
    }

    private final Changes changes;
    private final ChangePeriods periods;
    private final Goals goals;
    private final Cases cases;

    CheckChange(Changes changes, ChangePeriods periods, Goals goals, Cases cases) {
        this.cases = cases;
        this.changes = changes;
        this.periods = periods;
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "declaration.checkChange";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        Change change = changes.ofCase(job.caseNumber()).orElseThrow();
        String office = cases.find(job.caseNumber()).orElseThrow().office();
        return new Out(!change.taxOnly(), goals.due("clearance.change.goal", office),
                periods.begin(job.caseNumber()).toString());
    }
}
