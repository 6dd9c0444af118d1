package org.openpass.cargo.overdue.work;

import org.openpass.cargo.overdue.OverdueGoals;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Begins the case of overdue goods: says by when an officer should decide on them. */
@Component
class CheckOverdue implements CaseWorker<CheckOverdue.Out> {

    /** @param reviewDueAt the goal of each decision, for the inbox */
    record Out(String reviewDueAt) {
    }

    private final OverdueGoals goals;

    CheckOverdue(OverdueGoals goals) {
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "cargo.checkOverdue";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(goals.begin(job.caseNumber()));
    }
}
